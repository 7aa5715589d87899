package banzhang.events;

import banzhang.events.SheetTermsEvent.ApprovalRefused;
import banzhang.events.SheetTermsEvent.HandoverApproved;
import banzhang.events.SheetTermsEvent.LoanAgreed;
import banzhang.events.SheetTermsEvent.OrderedInAbsence;
import banzhang.events.SheetTermsEvent.RepairAgreed;
import banzhang.events.SheetTermsEvent.WitnessNamed;
import banzhang.events.value.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 单上约定 — the terms of one sheet as they stand; a part of what is signed.
///
/// @param witness 监交人, who settles what is disputed
/// @param absence the outgoing holder's absence, when a leader has ordered that 总务处 stands in
public record SheetTerms(
        @Nullable PersonId witness,
        @Nullable Approval approval,
        @Nullable Absence absence,
        @Nullable Loan loan,
        @Nullable Repair repair) {
    /// Of a sheet on which nothing was agreed beside what passes from whom to whom.
    public static final SheetTerms NONE = new SheetTerms(null, null, null, null, null);

    /// 批示 — whether a leader lets the set pass.
    ///
    /// @param reason why not
    public record Approval(
            boolean granted, PersonId by, @Nullable String reason) {}

    /// 缺席 — who ordered that 总务处 stands in for the outgoing holder, and why.
    public record Absence(String reason, PersonId orderedBy) {}

    /// 借期 — until when, and who trained the borrower; an outsider borrows under an arrangement of the school's.
    public record Loan(
            LocalDate dueOn,
            PersonId trainedBy,
            boolean outsider,
            @Nullable String arrangement) {}

    /// 送修约定 — to which shop, until when, on what paper.
    public record Repair(
            String shop,
            @Nullable LocalDate dueOn,
            @Nullable String receipt) {}

    /// The terms after one more event.
    public SheetTerms with(SheetTermsEvent event) {
        return switch (event) {
            case WitnessNamed named -> new SheetTerms(named.witness(), approval, absence, loan, repair);
            case HandoverApproved given -> approval(new Approval(true, given.approvedBy(), null));
            case ApprovalRefused refused -> approval(new Approval(false, refused.refusedBy(), refused.reason()));
            case OrderedInAbsence ordered ->
                new SheetTerms(witness, approval, new Absence(ordered.reason(), ordered.orderedBy()), loan, repair);
            case LoanAgreed agreed ->
                new SheetTerms(
                        witness,
                        approval,
                        absence,
                        new Loan(agreed.dueOn(), agreed.trainedBy(), agreed.outsider(), agreed.arrangement()),
                        repair);
            case RepairAgreed agreed ->
                new SheetTerms(
                        witness, approval, absence, loan, new Repair(agreed.shop(), agreed.dueOn(), agreed.receipt()));
        };
    }

    private SheetTerms approval(Approval given) {
        return new SheetTerms(witness, given, absence, loan, repair);
    }
}
