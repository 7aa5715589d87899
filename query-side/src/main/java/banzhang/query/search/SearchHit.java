package banzhang.query.search;

import banzhang.events.value.AssetCode;
import banzhang.query.organisation.Holder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 命中 — one thing found.
///
/// @param id of the device, class or room
/// @param assetCode of a device
/// @param label name of the device or class, number of the room
/// @param detail brand and model of a device, 班主任 of a class, building of a room
/// @param custodian who holds the device
/// @param place where it stands
/// @param foundIn which fields the words were found in
public record SearchHit(
        Kind kind,
        String id,
        @Nullable AssetCode assetCode,
        String label,
        @Nullable String detail,
        @Nullable Holder custodian,
        @Nullable String place,
        List<String> foundIn) {
    public SearchHit {
        foundIn = List.copyOf(foundIn);
    }

    /// 种类 — what can be found.
    public enum Kind {
        CLASS,
        ROOM,
        DEVICE
    }
}
