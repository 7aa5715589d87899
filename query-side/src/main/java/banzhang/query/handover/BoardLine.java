package banzhang.query.handover;

import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.HandoverId;
import banzhang.query.organisation.Holder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 进度行 — one sheet under way as a line of the board: how far it is, and on whom it waits since when.
///
/// @param declared items the outgoing side has spoken of; none where the kind asks for no declaration
/// @param contested items the sides do not agree on, not settled yet
/// @param settled items a witness or leader has decided
/// @param waitsFor who has to act now, as people say it
/// @param waitsSince the last thing said of it
/// @param stuck whether that was days ago
/// @param lapsesOn the first day it can no longer be signed
/// @param mine whether it waits for whoever asks
public record BoardLine(
        HandoverId id,
        Kind kind,
        HandoverState state,
        Holder from,
        Holder to,
        Instant openedAt,
        int items,
        @Nullable Integer declared,
        int checked,
        int contested,
        int settled,
        List<Signed> signatures,
        String waitsFor,
        Instant waitsSince,
        long waitsDays,
        boolean stuck,
        LocalDate lapsesOn,
        boolean mine) {
    /// 已签 — a side and who signed for it.
    public record Signed(Side side, String signer) {}

    public BoardLine {
        signatures = List.copyOf(signatures);
    }
}
