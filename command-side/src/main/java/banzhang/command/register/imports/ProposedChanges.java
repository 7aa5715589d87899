package banzhang.command.register.imports;

import banzhang.command.register.CorrectionBatchProgress;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 更正内容 — what a file of corrections changes, old and new, some cards at a time, and how it stands.
///
/// @param changes the digest of all of it, to be sent back by who confirms
/// @param cards how many cards it changes
/// @param reason why; none before it is proposed
/// @param mayDecide whether who asks may confirm or reject it
/// @param mayWithdraw whether who asks may take it back
/// @param overtaken how many cards were left as they are
public record ProposedChanges(
        Digest changes,
        int cards,
        int from,
        List<Card> rows,
        CorrectionBatchProgress.@Nullable State state,
        @Nullable String reason,
        @Nullable PersonId proposedBy,
        @Nullable String proposedByName,
        @Nullable Instant proposedAt,
        boolean mayDecide,
        boolean mayWithdraw,
        int corrected,
        int overtaken) {
    /// 一张卡片 — the fields of one card that change.
    public record Card(int row, AssetCode assetCode, DeviceId device, List<Change> changes) {}

    /// 一栏 — one field, old and new, as texts.
    public record Change(
            String field,
            String term,
            @Nullable String before,
            @Nullable String after) {}
}
