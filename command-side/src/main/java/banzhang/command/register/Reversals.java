package banzhang.command.register;

import static banzhang.command.CommandRefused.when;

import banzhang.access.Caller;
import banzhang.command.CommandRefused;
import banzhang.command.FreeText;
import banzhang.events.ReversalEvent;
import banzhang.events.ReversalEvent.CardReversed;
import banzhang.events.ReversalEvent.ReversalProposed;
import banzhang.events.ReversalEvent.ReversalRejected;
import banzhang.events.ReversalEvent.ReversalWithdrawn;
import banzhang.events.value.HandoverId;
import banzhang.events.value.Office;
import banzhang.events.value.ReversalId;
import banzhang.events.value.SchoolId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 冲销规则 — the reversals of one device: which waits, which were decided, and what a command makes of them.
final class Reversals {
    private static final Set<Office> DECIDING = Set.of(Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR);
    private final Set<ReversalId> ended = new HashSet<>();
    private @Nullable ReversalProposed waiting;
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

    /// Whether the card has been reversed.
    boolean made() {
        return reversed;
    }

    ReversalProposed propose(SchoolId school, Whereabouts where, ProposeReversal asked) {
        when(!asked.by().holds(Office.GENERAL_AFFAIRS), ReversalRefusal.NOT_YOURS_TO_REVERSE);
        requireReason(asked.reason());
        when(waiting != null, ReversalRefusal.REVERSAL_WAITS);
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
        ReversalProposed proposal = toDecide(asked.reversal(), asked.by());
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
        when(!asked.by().holdsAny(DECIDING), ReversalRefusal.NOT_YOURS_TO_DECIDE);
        requireKnown(asked.reversal());
        requireReason(asked.reason());
        toDecide(asked.reversal(), asked.by());
        return new ReversalRejected(
                asked.reversal(),
                asked.device(),
                school,
                asked.reason(),
                asked.by().person(),
                asked.at());
    }

    ReversalWithdrawn withdraw(SchoolId school, WithdrawReversal asked) {
        ReversalProposed proposal = open(asked.reversal());
        when(!proposal.proposedBy().equals(asked.by().person()), ReversalRefusal.NOT_PROPOSED_BY_YOU);
        return new ReversalWithdrawn(
                asked.reversal(), asked.device(), school, asked.by().person(), asked.at());
    }

    void take(ReversalEvent event) {
        if (event instanceof ReversalProposed proposal) {
            waiting = proposal;
        } else {
            waiting = null;
            ended.add(event.reversal());
            reversed = event instanceof CardReversed;
        }
    }

    private ReversalProposed toDecide(ReversalId id, Caller by) {
        when(!by.holdsAny(DECIDING), ReversalRefusal.NOT_YOURS_TO_DECIDE);
        ReversalProposed proposal = open(id);
        when(proposal.proposedBy().equals(by.person()), ReversalRefusal.PROPOSED_BY_YOU);
        return proposal;
    }

    private ReversalProposed open(ReversalId id) {
        requireKnown(id);
        if (waiting == null || !waiting.reversal().equals(id)) {
            throw new CommandRefused(ReversalRefusal.REVERSAL_HAS_ENDED);
        }
        return waiting;
    }

    private void requireKnown(ReversalId id) {
        boolean waits = waiting != null && waiting.reversal().equals(id);
        when(!waits && !ended.contains(id), ReversalRefusal.REVERSAL_NOT_FOUND);
    }

    private static void requireReason(String reason) {
        when(reason.isEmpty(), ReversalRefusal.REASON_MISSING);
        when(FreeText.isTooLong(reason), ReversalRefusal.REASON_TOO_LONG);
    }
}
