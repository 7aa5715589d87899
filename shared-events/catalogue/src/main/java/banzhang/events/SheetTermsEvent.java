package banzhang.events;

import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 单上约定 — under what terms the set passes: who witnesses, who approved, who stands in, what was agreed of a loan or a
/// repair. All of it is part of what is signed.
public sealed interface SheetTermsEvent extends HandoverEvent {

    /// 指定监交人 — a leader of the school will settle what is disputed and sign as the third party (R21); a later
    /// naming
    /// takes the place of an earlier.
    @EventName(value = "handover.witness-named", zh = "指定监交人")
    record WitnessNamed(HandoverId handover, SchoolId school, PersonId witness, PersonId namedBy, Instant happenedAt)
            implements SheetTermsEvent {}

    /// 约定借期 — until when the set is lent, and who trained the borrower (R28, R48).
    ///
    /// @param outsider the borrower is not of this school, and borrows under an arrangement of the school's
    /// @param arrangement how the school files that arrangement
    @EventName(value = "handover.loan-agreed", zh = "约定借期")
    record LoanAgreed(
            HandoverId handover,
            SchoolId school,
            LocalDate dueOn,
            PersonId trainedBy,
            boolean outsider,
            @Nullable String arrangement,
            Instant happenedAt)
            implements SheetTermsEvent {}

    /// 约定送修 — which shop takes the set for repair, by when it is to be back, and what paper it gave.
    ///
    /// @param shop what the shop is called; a company, no person
    /// @param receipt the number of the paper the shop gave
    @EventName(value = "handover.repair-agreed", zh = "约定送修")
    record RepairAgreed(
            HandoverId handover,
            SchoolId school,
            String shop,
            @Nullable LocalDate dueOn,
            @Nullable String receipt,
            Instant happenedAt)
            implements SheetTermsEvent {}

    /// 缺席代办 — the outgoing holder does not come: a leader orders that 总务处 counts and signs in his stead. The sheet
    /// says so for ever.
    @EventName(value = "handover.ordered-in-absence", zh = "缺席代办")
    record OrderedInAbsence(HandoverId handover, SchoolId school, String reason, PersonId orderedBy, Instant happenedAt)
            implements SheetTermsEvent {}

    /// 批准交接 — a leader lets the set pass; before that nobody signs.
    @EventName(value = "handover.approved", zh = "批准交接")
    record HandoverApproved(HandoverId handover, SchoolId school, PersonId approvedBy, Instant happenedAt)
            implements SheetTermsEvent {}

    /// 不予批准 — a leader does not let the set pass; nobody signs unless it is approved after all.
    @EventName(value = "handover.approval-refused", zh = "不予批准")
    record ApprovalRefused(HandoverId handover, SchoolId school, String reason, PersonId refusedBy, Instant happenedAt)
            implements SheetTermsEvent {}
}
