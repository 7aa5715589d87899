package banzhang.command.handover;

import static banzhang.command.CommandRefused.when;

import banzhang.command.CommandRefused;
import banzhang.command.FreeText;
import banzhang.command.handover.OpeningTerms.Loan;
import banzhang.command.handover.OpeningTerms.Repair;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.SheetTermsEvent;
import banzhang.events.SheetTermsEvent.LoanAgreed;
import banzhang.events.SheetTermsEvent.RepairAgreed;
import banzhang.events.SheetTermsEvent.WitnessNamed;
import banzhang.events.value.Custodian;
import banzhang.events.value.DaySpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 开单规则 — who may draw up a sheet, over what, and under what terms. Pure functions.
final class OpeningRules {
    private static final int MOST_DEVICES = 200;
    private static final int LONGEST_LOAN_DAYS = 366;

    private OpeningRules() {}

    static void mayOpen(HandoverKindPolicy policy, OpenHandover asked) {
        when(!asked.by().holdsAny(policy.openers()), HandoverRefusal.NOT_YOURS_TO_OPEN);
        when(asked.devices().isEmpty(), HandoverRefusal.NO_DEVICES);
        when(asked.devices().size() > MOST_DEVICES, HandoverRefusal.TOO_MANY_DEVICES);
        int different = new HashSet<>(asked.devices()).size();
        when(different < asked.devices().size(), HandoverRefusal.DEVICE_NAMED_TWICE);
        requireTerms(policy, asked);
    }

    private static void requireTerms(HandoverKindPolicy policy, OpenHandover asked) {
        OpeningTerms terms = asked.terms();
        boolean lent = policy.to().contains(Custodian.Kind.BORROWER);
        boolean repaired = policy.to().contains(Custodian.Kind.REPAIR_SHOP);
        boolean keeperNamed = asked.schoolClass() != null || asked.room() != null;
        boolean twoNamed = asked.schoolClass() != null && asked.room() != null;
        boolean more = terms.witness() != null && !policy.isWitnessed()
                || terms.loan() != null && !lent
                || terms.repair() != null && !repaired
                || keeperNamed && !policy.namesKeeper()
                || twoNamed;
        when(more, HandoverRefusal.TERMS_NOT_CALLED_FOR);
        when(policy.isWitnessed() && terms.witness() == null, HandoverRefusal.WITNESS_MISSING);
        if (lent) {
            requireLoan(terms.loan(), asked);
        }
        if (repaired) {
            requireRepair(terms.repair(), asked);
        }
        when(policy.needsKeeper() && !keeperNamed, HandoverRefusal.CLASS_MISSING);
    }

    private static void requireLoan(@Nullable Loan loan, OpenHandover asked) {
        if (loan == null) {
            throw new CommandRefused(HandoverRefusal.LOAN_TERMS_MISSING);
        }
        when(!isAhead(loan.dueOn(), asked), HandoverRefusal.DUE_DAY_INVALID);
        boolean trained = loan.trainedBy() != null && !loan.trainedBy().equals(loan.borrower());
        when(!trained, HandoverRefusal.BORROWER_NOT_TRAINED);
        when(loan.outsider() && loan.arrangement() == null, HandoverRefusal.ARRANGEMENT_MISSING);
        when(FreeText.isTooLong(loan.arrangement()), HandoverRefusal.NOTE_TOO_LONG);
    }

    private static void requireRepair(@Nullable Repair repair, OpenHandover asked) {
        if (repair == null || repair.shop().isEmpty()) {
            throw new CommandRefused(HandoverRefusal.REPAIR_TERMS_MISSING);
        }
        when(repair.dueOn() != null && !isAhead(repair.dueOn(), asked), HandoverRefusal.DUE_DAY_INVALID);
        boolean tooLong = Stream.of(repair.shop(), repair.receipt()).anyMatch(FreeText::isTooLong);
        when(tooLong, HandoverRefusal.NOTE_TOO_LONG);
    }

    private static boolean isAhead(LocalDate day, OpenHandover asked) {
        LocalDate today = LocalDate.ofInstant(asked.at(), DaySpan.SCHOOL_ZONE);
        return !day.isBefore(today) && !day.isAfter(today.plusDays(LONGEST_LOAN_DAYS));
    }

    /// That something passes at all; and that within a class only a succession hands on, before its witness.
    static void requireSides(HandoverKindPolicy policy, OpenHandover asked, Custodian from, Custodian to) {
        boolean hands = from.hasSameHolderAs(to) == policy.withinClass() && !from.isSameAs(to);
        when(!hands, HandoverRefusal.NOTHING_TO_HAND_OVER);
        boolean party = Stream.of(from.person(), to.person())
                .anyMatch(
                        person -> person != null && person.equals(asked.terms().witness()));
        when(party, HandoverRefusal.WITNESS_IS_A_PARTY);
    }

    /// The terms as events, recorded with the opening.
    static List<SheetTermsEvent> terms(OpenHandover asked) {
        List<SheetTermsEvent> agreed = new ArrayList<>();
        OpeningTerms terms = asked.terms();
        if (terms.witness() != null) {
            agreed.add(new WitnessNamed(
                    asked.handover(),
                    asked.by().school(),
                    terms.witness(),
                    asked.by().person(),
                    asked.at()));
        }
        if (terms.loan() != null) {
            Loan loan = terms.loan();
            agreed.add(new LoanAgreed(
                    asked.handover(),
                    asked.by().school(),
                    loan.dueOn(),
                    Objects.requireNonNull(loan.trainedBy(), "looked at before"),
                    loan.outsider(),
                    loan.arrangement(),
                    asked.at()));
        }
        if (terms.repair() != null) {
            Repair repair = terms.repair();
            agreed.add(new RepairAgreed(
                    asked.handover(),
                    asked.by().school(),
                    repair.shop(),
                    repair.dueOn(),
                    repair.receipt(),
                    asked.at()));
        }
        return agreed;
    }
}
