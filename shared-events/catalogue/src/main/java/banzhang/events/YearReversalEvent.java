package banzhang.events;

import banzhang.events.value.ClassId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;

/// 升级撤销 — a school that went into a school year by mistake goes back, as long as nothing of that year builds on it:
/// one proposes, another confirms. What was said stays in the journal.
///
/// Said by 总务处 and the administrator.
public sealed interface YearReversalEvent extends OrganisationEvent {
    /// The first year of the school year that is gone back from.
    int schoolYear();

    /// 升级撤销提出 — `proposedBy` asks, for this reason, that the change into this school year be taken back; all stays
    /// as
    /// it is.
    @EventName(value = "year.reversal-proposed", zh = "升级撤销提出")
    record YearReversalProposed(SchoolId school, int schoolYear, String reason, PersonId proposedBy, Instant happenedAt)
            implements YearReversalEvent {}

    /// 升级撤销驳回 — a second person says no, for this reason; all stays as it is.
    @EventName(value = "year.reversal-rejected", zh = "升级撤销驳回")
    record YearReversalRejected(SchoolId school, int schoolYear, String reason, PersonId rejectedBy, Instant happenedAt)
            implements YearReversalEvent {}

    /// 升级撤销收回 — who proposed takes it back before it is decided; all stays as it is.
    @EventName(value = "year.reversal-withdrawn", zh = "升级撤销收回")
    record YearReversalWithdrawn(SchoolId school, int schoolYear, PersonId withdrawnBy, Instant happenedAt)
            implements YearReversalEvent {}

    /// 升级撤销确认 — a second person confirms: the school is not in this school year, and may go into it anew; told
    /// together with what becomes of each class.
    @EventName(value = "year.reversed", zh = "升级撤销确认")
    record YearReversed(SchoolId school, int schoolYear, int classes, PersonId confirmedBy, Instant happenedAt)
            implements YearReversalEvent {}

    /// 班级复原 — a class that went up or graduated is in the grade again that it was in before, since that year.
    @EventName(value = "class.restored", zh = "班级复原")
    record ClassRestored(ClassId schoolClass, SchoolId school, int schoolYear, int grade, int since, Instant happenedAt)
            implements YearReversalEvent {}

    /// 班级撤销 — a class that was opened with the change is none; it may be opened anew.
    @EventName(value = "class.struck", zh = "班级撤销")
    record ClassStruck(ClassId schoolClass, SchoolId school, int schoolYear, Instant happenedAt)
            implements YearReversalEvent {}
}
