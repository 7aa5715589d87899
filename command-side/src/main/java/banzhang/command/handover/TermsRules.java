package banzhang.command.handover;

import static banzhang.access.HandoverParties.LEADERS;
import static banzhang.command.CommandRefused.when;
import static banzhang.command.handover.HandoverRules.requireOpen;
import static banzhang.command.handover.HandoverRules.requireReason;

import banzhang.access.Caller;
import banzhang.access.HandoverParties;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.HandoverSheet;
import banzhang.events.SheetTerms.Absence;
import banzhang.events.SheetTerms.Approval;
import banzhang.events.SheetTermsEvent.ApprovalRefused;
import banzhang.events.SheetTermsEvent.HandoverApproved;
import banzhang.events.SheetTermsEvent.OrderedInAbsence;
import banzhang.events.SheetTermsEvent.WitnessNamed;
import java.time.Instant;
import java.util.Optional;

/// 约定规则 — who witnesses, who approves, who stands in for who does not come. Pure functions.
final class TermsRules {
    private TermsRules() {}

    /// That the one named is a leader on that day is known by the school's books, not by the sheet.
    static Optional<WitnessNamed> witness(
            HandoverProgress so, HandoverKindPolicy policy, NameWitness asked, boolean leader) {
        HandoverSheet sheet = so.sheet();
        when(!asked.by().holdsAny(policy.openers()), HandoverRefusal.NOT_YOURS_TO_OPEN);
        when(!policy.isWitnessed(), HandoverRefusal.TERMS_NOT_CALLED_FOR);
        if (asked.witness().equals(sheet.agreed().witness())) {
            return Optional.empty();
        }
        when(!leader, HandoverRefusal.WITNESS_IS_NO_LEADER);
        when(HandoverParties.isParty(asked.witness(), sheet), HandoverRefusal.WITNESS_IS_A_PARTY);
        requireOpen(so);
        return Optional.of(new WitnessNamed(
                sheet.handover(), sheet.school(), asked.witness(), asked.by().person(), asked.at()));
    }

    static Optional<HandoverApproved> approve(HandoverProgress so, HandoverKindPolicy policy, ApproveHandover asked) {
        when(!asked.by().holdsAny(LEADERS), HandoverRefusal.NOT_YOURS_TO_APPROVE);
        requireApprover(so, policy, asked.by());
        Approval given = so.sheet().agreed().approval();
        if (given != null && given.granted()) {
            return Optional.empty();
        }
        requireOpen(so);
        return Optional.of(new HandoverApproved(
                so.sheet().handover(), so.sheet().school(), asked.by().person(), asked.at()));
    }

    static Optional<ApprovalRefused> refuse(HandoverProgress so, HandoverKindPolicy policy, RefuseApproval asked) {
        when(!asked.by().holdsAny(LEADERS), HandoverRefusal.NOT_YOURS_TO_APPROVE);
        requireReason(asked.reason());
        requireApprover(so, policy, asked.by());
        Approval refused = new Approval(false, asked.by().person(), asked.reason());
        if (refused.equals(so.sheet().agreed().approval())) {
            return Optional.empty();
        }
        requireOpen(so);
        return Optional.of(new ApprovalRefused(
                so.sheet().handover(),
                so.sheet().school(),
                asked.reason(),
                asked.by().person(),
                asked.at()));
    }

    static Optional<OrderedInAbsence> order(HandoverProgress so, OrderInAbsence asked) {
        HandoverSheet sheet = so.sheet();
        when(!asked.by().holdsAny(LEADERS), HandoverRefusal.NOT_YOURS_TO_ORDER);
        requireReason(asked.reason());
        if (new Absence(asked.reason(), asked.by().person())
                .equals(sheet.agreed().absence())) {
            return Optional.empty();
        }
        requireOpen(so);
        when(sheet.from().person() == null, HandoverRefusal.NOBODY_CAN_BE_ABSENT);
        return Optional.of(new OrderedInAbsence(
                sheet.handover(), sheet.school(), asked.reason(), asked.by().person(), asked.at()));
    }

    private static void requireApprover(HandoverProgress so, HandoverKindPolicy policy, Caller by) {
        when(!policy.approved(), HandoverRefusal.APPROVAL_NOT_CALLED_FOR);
        Instant opened = so.opened().happenedAt();
        boolean own = by.isOneHandWith(so.opened().openedBy(), opened)
                || HandoverParties.isOneHandWithParty(by, so.sheet(), opened);
        when(own, HandoverRefusal.OWN_SHEET_NOT_APPROVED);
    }
}
