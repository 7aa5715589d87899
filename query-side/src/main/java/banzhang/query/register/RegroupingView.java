package banzhang.query.register;

import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.PersonId;
import banzhang.events.value.RegroupingId;
import banzhang.query.register.CorrectionView.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 拆并单 — one splitting or merging with names: what becomes of what, why, who proposed it, and how it was decided.
///
/// @param device one of the cards it is about: where it is decided
/// @param before the cards it is about, as far as they are the reader's to see
/// @param after the cards there are to be, or are
/// @param state where it stands; confirmed is done
/// @param ending how it was decided; none while it waits
public record RegroupingView(
        RegroupingId id,
        Sort sort,
        DeviceId device,
        List<LinkedCard> before,
        List<Outcome> after,
        CorrectionState state,
        String reason,
        PersonId proposedBy,
        String proposedByName,
        Instant proposedAt,
        @Nullable Decision ending,
        long position) {
    /// 拆并类别 — whether one becomes several, or several one.
    public enum Sort {
        SPLIT,
        MERGE
    }

    /// 拆并结果 — one of the cards there are to be; of a merging the sums are on the cards it is about.
    ///
    /// @param device none before it is confirmed
    public record Outcome(
            @Nullable DeviceId device,
            AssetCode assetCode,
            @Nullable Integer quantity,
            @Nullable Long valueFen) {}
}
