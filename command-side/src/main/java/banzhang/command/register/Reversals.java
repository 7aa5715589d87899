package banzhang.command.register;

import static banzhang.command.CommandRefused.when;

import banzhang.command.CommandRefused;
import banzhang.events.ReversalEvent;
import banzhang.events.ReversalEvent.CardReversed;
import banzhang.events.ReversalEvent.ReversalProposed;
import banzhang.events.ReversalEvent.ReversalRejected;
import banzhang.events.ReversalEvent.ReversalWithdrawn;
import banzhang.events.value.HandoverId;
import banzhang.events.value.ReversalId;
import banzhang.events.value.SchoolId;
import java.util.List;
import java.util.Map;

/// 冲销规则 — the reversals of one device: which waits, which were decided, and what a command makes of them.
final class Reversals {
    private static final Proposals.Words WORDS = new Proposals.Words(
            ReversalRefusal.NOT_YOURS_TO_REVERSE,
            ReversalRefusal.NOT_YOURS_TO_DECIDE,
            ReversalRefusal.REVERSAL_NOT_FOUND,
            ReversalRefusal.REASON_MISSING,
            ReversalRefusal.REASON_TOO_LONG,
            ReversalRefusal.REVERSAL_HAS_ENDED,
            ReversalRefusal.PROPOSED_BY_YOU,
            ReversalRefusal.NOT_PROPOSED_BY_YOU);
    private final Proposals<ReversalId, ReversalProposed> proposals =
            new Proposals<>(ReversalProposed::proposedBy, WORDS);
    private boolean reversed;

    /// 所在 — where the device is when it is to leave the ledger.
    record Whereabouts(boolean inStore, List<HandoverId> openSheets) {
        void requireFree() {
            when(!inStore, ReversalRefusal.DEVICE_NOT_IN_STORE);
            if (!openSheets.isEmpty()) {
                List<Map<String, String>> errors = openSheets.stream()
                        .map(sheet -> Map.of("handover", sheet.value()))
                        .toList();
                throw new CommandRefused(ReversalRefusal.DEVICE_ON_OPEN_SHEET, Map.of("errors", errors));
            }
        }
    }

    /// Whether one waits to be decided.
    boolean waits() {
        return proposals.waiting() > 0;
    }

    /// Whether the card has been reversed.
    boolean made() {
        return reversed;
    }

    ReversalProposed propose(SchoolId school, Whereabouts where, ProposeReversal asked) {
        proposals.mayPropose(asked.reason(), asked.by());
        when(waits(), ReversalRefusal.REVERSAL_WAITS);
        where.requireFree();
        return new ReversalProposed(
                asked.reversal(),
                asked.device(),
                school,
                asked.reason(),
                asked.by().person(),
                asked.authentication(),
                asked.authenticatedAt(),
                asked.at());
    }

    CardReversed confirm(SchoolId school, Whereabouts where, ConfirmReversal asked) {
        ReversalProposed proposal = proposals.toDecide(asked.reversal(), asked.by());
        where.requireFree();
        return new CardReversed(
                asked.reversal(),
                asked.device(),
                school,
                proposal.reason(),
                asked.by().person(),
                asked.authentication(),
                asked.authenticatedAt(),
                asked.at());
    }

    ReversalRejected reject(SchoolId school, RejectReversal asked) {
        proposals.toReject(asked.reversal(), asked.reason(), asked.by());
        return new ReversalRejected(
                asked.reversal(),
                asked.device(),
                school,
                asked.reason(),
                asked.by().person(),
                asked.at());
    }

    ReversalWithdrawn withdraw(SchoolId school, WithdrawReversal asked) {
        proposals.toWithdraw(asked.reversal(), asked.by());
        return new ReversalWithdrawn(
                asked.reversal(), asked.device(), school, asked.by().person(), asked.at());
    }

    void take(ReversalEvent event) {
        if (event instanceof ReversalProposed proposal) {
            proposals.keep(proposal.reversal(), proposal);
        } else {
            proposals.end(event.reversal());
            reversed = event instanceof CardReversed;
        }
    }
}
