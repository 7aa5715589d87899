package banzhang.command.organisation;

import static banzhang.command.CommandRefused.when;

import banzhang.access.Caller;
import banzhang.command.CommandRefused;
import banzhang.command.FreeText;
import banzhang.events.OrganisationEvent;
import banzhang.events.OrganisationEvent.YearChanged;
import banzhang.events.YearReversalEvent;
import banzhang.events.YearReversalEvent.YearReversalProposed;
import banzhang.events.YearReversalEvent.YearReversalRejected;
import banzhang.events.YearReversalEvent.YearReversalWithdrawn;
import banzhang.events.YearReversalEvent.YearReversed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/// 学年簿 — which school years one school went into, and whether the last of them is to be gone back from.
final class YearBook {
    private final Deque<YearChanged> changes = new ArrayDeque<>();
    private @Nullable YearReversalProposed proposed;

    YearChanged change(ChangeYear asked) {
        YearChanged last = changes.peekLast();
        YearRules.mayChange(asked, last == null ? 0 : last.schoolYear());
        when(proposed != null, YearReversalRefusal.YEAR_REVERSAL_WAITS);
        return new YearChanged(
                asked.school(),
                asked.schoolYear(),
                asked.promoted().size(),
                asked.graduated().size(),
                asked.opened().size(),
                asked.at());
    }

    YearReversalProposed propose(ProposeYearReversal asked) {
        YearChanged last = require(asked.schoolYear());
        String reason = reason(asked.reason());
        when(proposed != null, YearReversalRefusal.YEAR_REVERSAL_WAITS);
        return new YearReversalProposed(
                last.school(), last.schoolYear(), reason, asked.by().person(), asked.at());
    }

    /// The change that may be taken back, by somebody else than who proposed it.
    YearChanged toReverse(ConfirmYearReversal asked) {
        YearChanged last = require(asked.schoolYear());
        requireOthers(asked.by());
        int classes = last.promoted() + last.graduated() + last.opened();
        boolean same = asked.classes().size() == classes && new HashSet<>(asked.classes()).size() == classes;
        when(!same, YearReversalRefusal.YEAR_NOT_AS_REVIEWED);
        return last;
    }

    YearReversed confirm(ConfirmYearReversal asked) {
        YearChanged last = toReverse(asked);
        int classes = asked.classes().size();
        return new YearReversed(
                last.school(), last.schoolYear(), classes, asked.by().person(), asked.at());
    }

    YearReversalRejected reject(RejectYearReversal asked) {
        YearChanged last = require(asked.schoolYear());
        requireProposed();
        String reason = reason(asked.reason());
        requireOthers(asked.by());
        return new YearReversalRejected(
                last.school(), last.schoolYear(), reason, asked.by().person(), asked.at());
    }

    YearReversalWithdrawn withdraw(WithdrawYearReversal asked) {
        YearChanged last = require(asked.schoolYear());
        boolean own = requireProposed().proposedBy().equals(asked.by().person());
        when(!own, YearReversalRefusal.NOT_PROPOSED_BY_YOU);
        return new YearReversalWithdrawn(
                last.school(), last.schoolYear(), asked.by().person(), asked.at());
    }

    private YearChanged require(int schoolYear) {
        YearChanged last = changes.peekLast();
        if (last == null || last.schoolYear() != schoolYear) {
            throw new CommandRefused(YearReversalRefusal.YEAR_NOT_CHANGED);
        }
        return last;
    }

    private YearReversalProposed requireProposed() {
        YearReversalProposed waiting = proposed;
        if (waiting == null) {
            throw new CommandRefused(YearReversalRefusal.YEAR_REVERSAL_NOT_PROPOSED);
        }
        return waiting;
    }

    private void requireOthers(Caller by) {
        YearReversalProposed waiting = requireProposed();
        boolean own = by.isOneHandWith(waiting.proposedBy(), waiting.happenedAt());
        when(own, YearReversalRefusal.PROPOSED_BY_YOU);
    }

    private static String reason(String written) {
        String reason = FreeText.trimmed(written);
        when(reason.isEmpty(), YearReversalRefusal.REASON_MISSING);
        when(FreeText.isTooLong(reason), YearReversalRefusal.REASON_TOO_LONG);
        return reason;
    }

    void take(OrganisationEvent event) {
        switch (event) {
            case YearChanged change -> changes.addLast(change);
            case YearReversalProposed asked -> proposed = asked;
            case YearReversed done -> {
                proposed = null;
                changes.removeLast();
            }
            case YearReversalEvent decided -> proposed = null; // rejected, withdrawn
            default -> {
                // not of a school year
            }
        }
    }
}
