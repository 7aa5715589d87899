package banzhang.command.register;

import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ImportId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.util.List;

/// 推进导入 — register one chunk of a batch: all of its devices and the batch's progress, in one append.
///
/// @param codesMayBeKnown whether codes are looked up first; without, the append itself decides that none was ever
/// claimed
public record AdvanceImport(
        ImportId batch, SchoolId school, int chunk, List<Entry> entries, boolean codesMayBeKnown, Instant happenedAt) {
    /// 登记项 — one device of the chunk.
    public record Entry(DeviceId device, AssetCode assetCode, AssetCard card) {}

    public AdvanceImport {
        entries = List.copyOf(entries);
    }
}
