package banzhang.command.register;

import static banzhang.command.CommandRefused.when;

import banzhang.access.Caller;
import banzhang.command.register.CorrectionBatchProgress.State;
import banzhang.events.RegisterEvent.CorrectionBatchProposed;

/// 批量更正规则 — who may decide on a file of corrections, and when: as on a single one. Pure functions.
final class CorrectionBatchRules {
    private CorrectionBatchRules() {}

    /// The proposal this person may decide on: somebody else's, while it waits.
    static CorrectionBatchProposed toDecide(CorrectionBatchProgress so, Caller by) {
        Corrections.WORDS.mayDecide(by);
        CorrectionBatchProposed proposed = open(so, by);
        boolean own = by.isOneHandWith(proposed.proposedBy(), proposed.happenedAt());
        when(own, CorrectionRefusal.PROPOSED_BY_YOU);
        return proposed;
    }

    static CorrectionBatchProposed toReject(CorrectionBatchProgress so, String reason, Caller by) {
        Corrections.WORDS.mayDecide(by);
        requireOfSchool(so, by);
        Corrections.WORDS.requireReason(reason);
        return toDecide(so, by);
    }

    /// The own proposal, while it waits.
    static CorrectionBatchProposed toWithdraw(CorrectionBatchProgress so, Caller by) {
        CorrectionBatchProposed proposed = open(so, by);
        when(!proposed.proposedBy().equals(by.person()), CorrectionRefusal.NOT_PROPOSED_BY_YOU);
        return proposed;
    }

    private static CorrectionBatchProposed open(CorrectionBatchProgress so, Caller by) {
        requireOfSchool(so, by);
        when(so.state() != State.PROPOSED, CorrectionRefusal.CORRECTION_HAS_ENDED);
        return so.proposed();
    }

    private static void requireOfSchool(CorrectionBatchProgress so, Caller by) {
        when(!so.proposed().school().equals(by.school()), CorrectionRefusal.CORRECTION_NOT_FOUND);
    }
}
