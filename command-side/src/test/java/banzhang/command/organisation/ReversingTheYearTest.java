package banzhang.command.organisation;

import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.CLASS_1_2;
import static banzhang.sample.SampleSchool.GAO;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.SCHOOL_CODE;
import static banzhang.sample.SampleSchool.SCHOOL_NAME;
import static banzhang.sample.SampleSchool.TERM_START;

import banzhang.access.Caller;
import banzhang.access.Deputising;
import banzhang.access.Deputising.Tie;
import banzhang.access.Grant;
import banzhang.events.CustodyEvent;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.ClassGraduated;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.ClassPromoted;
import banzhang.events.OrganisationEvent.SchoolEnrolled;
import banzhang.events.OrganisationEvent.YearChanged;
import banzhang.events.YearReversalEvent.ClassRestored;
import banzhang.events.YearReversalEvent.ClassStruck;
import banzhang.events.YearReversalEvent.YearReversalProposed;
import banzhang.events.YearReversalEvent.YearReversalRejected;
import banzhang.events.YearReversalEvent.YearReversalWithdrawn;
import banzhang.events.YearReversalEvent.YearReversed;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// 一(1)班 went up, 六(2)班 graduated, and a new first class was opened: by mistake.
@DisplayName("组织 · 升级撤销")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReversingTheYearTest {
    private static final Instant CHANGED = Instant.parse("2027-08-31T16:00:00Z"); // 1 September at school
    private static final Instant NEXT = Instant.parse("2027-09-02T01:00:00Z");
    private static final Instant LATER = Instant.parse("2027-09-02T02:00:00Z");
    private static final SchoolEnrolled ENROLLED = new SchoolEnrolled(SCHOOL, SCHOOL_CODE, SCHOOL_NAME, TERM_START);
    private static final ClassOpened FIRST = new ClassOpened(CLASS_1_1, SCHOOL, 1, 1, 2026, null, TERM_START);
    private static final ClassOpened LAST = new ClassOpened(CLASS_1_2, SCHOOL, 6, 2, 2021, null, TERM_START);
    private static final OpenClass OPEN = new OpenClass(SCHOOL, 1, 1, 2027, null, CHANGED);
    private static final ClassId NEW = OPEN.schoolClass();
    private static final YearChanged YEAR = new YearChanged(SCHOOL, 2027, 1, 1, 1, CHANGED);
    private static final ClassPromoted UP = new ClassPromoted(CLASS_1_1, SCHOOL, 2027, 2, CHANGED);
    private static final ClassGraduated GONE = new ClassGraduated(CLASS_1_2, SCHOOL, 2027, CHANGED);
    private static final ClassOpened NEWCOMERS = new ClassOpened(NEW, SCHOOL, 1, 1, 2027, null, CHANGED);
    private static final YearReversalProposed PROPOSED = new YearReversalProposed(SCHOOL, 2027, "误点", CHEN, NEXT);
    private static final List<ClassId> ALL = List.of(CLASS_1_1, CLASS_1_2, NEW);

    private static Caller of(PersonId person) {
        return new Caller(person, SCHOOL, Set.of(new Grant(Office.GENERAL_AFFAIRS, null)));
    }

    private static SchoolOffice changed(CustodyEvent... more) {
        return SchoolOffice.given(
                Stream.concat(Stream.of(ENROLLED, FIRST, LAST, YEAR, UP, GONE, NEWCOMERS), Stream.of(more))
                        .toArray(CustodyEvent[]::new));
    }

    private static ConfirmYearReversal confirm(PersonId by, List<ClassId> classes) {
        return new ConfirmYearReversal(2027, classes, of(by), LATER);
    }

    private static AppointmentMade heads(ClassId schoolClass) {
        return new AppointmentMade(
                new AppointmentId("a-li"),
                SCHOOL,
                LI,
                Office.HEAD_TEACHER,
                schoolClass,
                LocalDate.parse("2027-09-01"),
                NEXT);
    }

    @Test
    void one_proposes_for_a_reason_and_all_stays_as_it_is() {
        changed().when(new ProposeYearReversal(2027, " 误点 ", of(CHEN), NEXT)).expect(PROPOSED);
    }

    @Test
    void another_confirms_and_every_class_is_as_before_in_one_append() {
        changed(PROPOSED)
                .when(confirm(GAO, ALL))
                .expect(
                        new YearReversed(SCHOOL, 2027, 3, GAO, LATER),
                        new ClassRestored(CLASS_1_1, SCHOOL, 2027, 1, 2026, LATER),
                        new ClassRestored(CLASS_1_2, SCHOOL, 2027, 6, 2026, LATER),
                        new ClassStruck(NEW, SCHOOL, 2027, LATER));
    }

    private static SchoolOffice reversed() {
        return changed(
                PROPOSED,
                new YearReversed(SCHOOL, 2027, 3, GAO, LATER),
                new ClassRestored(CLASS_1_1, SCHOOL, 2027, 1, 2026, LATER),
                new ClassRestored(CLASS_1_2, SCHOOL, 2027, 6, 2026, LATER),
                new ClassStruck(NEW, SCHOOL, 2027, LATER));
    }

    @Test
    void the_year_may_then_be_begun_anew_with_the_same_classes() {
        Instant again = LATER.plusSeconds(60);
        OpenClass open = new OpenClass(SCHOOL, 1, 1, 2027, null, again);
        reversed()
                .when(new ChangeYear(
                        SCHOOL,
                        2027,
                        List.of(new ChangeYear.Promotion(CLASS_1_1, 1)),
                        List.of(CLASS_1_2),
                        List.of(open),
                        again))
                .expect(
                        new YearChanged(SCHOOL, 2027, 1, 1, 1, again),
                        new ClassPromoted(CLASS_1_1, SCHOOL, 2027, 2, again),
                        new ClassGraduated(CLASS_1_2, SCHOOL, 2027, again),
                        new ClassOpened(NEW, SCHOOL, 1, 1, 2027, null, again));
    }

    @Test
    void a_struck_class_is_nobodys_and_what_was_taken_back_is_not_taken_back_again() {
        reversed()
                .refuses(
                        new MakeAppointment(
                                new AppointmentId("a-li"),
                                SCHOOL,
                                LI,
                                Office.HEAD_TEACHER,
                                NEW,
                                LocalDate.parse("2027-09-02"),
                                LATER),
                        OrganisationRefusal.CLASS_UNKNOWN);
        reversed().refuses(confirm(GAO, ALL), YearReversalRefusal.YEAR_NOT_CHANGED);
        reversed().refuses(new ProposeYearReversal(2027, "误点", of(CHEN), LATER), YearReversalRefusal.YEAR_NOT_CHANGED);
    }

    @Test
    void who_proposed_does_not_decide_nor_does_the_deputy() {
        changed(PROPOSED).refuses(confirm(CHEN, ALL), YearReversalRefusal.PROPOSED_BY_YOU);
        Tie tie = new Tie(CHEN, GAO, new DaySpan(LocalDate.parse("2027-09-01"), LocalDate.parse("2027-09-09")));
        Caller deputy = new Caller(
                GAO, SCHOOL, Set.of(new Grant(Office.GENERAL_AFFAIRS, null)), null, new Deputising(null, Set.of(tie)));
        changed(PROPOSED)
                .refuses(new ConfirmYearReversal(2027, ALL, deputy, LATER), YearReversalRefusal.PROPOSED_BY_YOU);
        changed(PROPOSED)
                .refuses(new RejectYearReversal(2027, "不对", deputy, LATER), YearReversalRefusal.PROPOSED_BY_YOU);
    }

    @Test
    void an_appointment_since_keeps_the_whole_year_whichever_class_it_is_of() {
        for (ClassId schoolClass : ALL) {
            changed(heads(schoolClass), PROPOSED).refuses(confirm(GAO, ALL), YearReversalRefusal.CLASS_HAS_MOVED_ON);
        }
    }

    @Test
    void exactly_the_classes_of_the_change_are_taken_back() {
        SchoolOffice.given(ENROLLED, FIRST, LAST).refuses(confirm(GAO, ALL), YearReversalRefusal.YEAR_NOT_CHANGED);
        ClassOpened other = new ClassOpened(new ClassId("c-other"), SCHOOL, 3, 1, 2025, null, TERM_START);
        for (List<ClassId> wrong : List.of(
                List.of(CLASS_1_1, CLASS_1_2),
                List.of(CLASS_1_1, CLASS_1_1, NEW),
                List.of(CLASS_1_1, CLASS_1_2, other.schoolClass()))) {
            changed(other, PROPOSED).refuses(confirm(GAO, wrong), YearReversalRefusal.YEAR_NOT_AS_REVIEWED);
        }
    }

    @Test
    void it_is_rejected_for_a_reason_or_withdrawn_by_who_proposed_and_may_be_proposed_again() {
        changed(PROPOSED)
                .when(new RejectYearReversal(2027, "核对无误", of(GAO), LATER))
                .expect(new YearReversalRejected(SCHOOL, 2027, "核对无误", GAO, LATER));
        changed(PROPOSED)
                .when(new WithdrawYearReversal(2027, of(CHEN), LATER))
                .expect(new YearReversalWithdrawn(SCHOOL, 2027, CHEN, LATER));
        changed(PROPOSED)
                .refuses(new WithdrawYearReversal(2027, of(GAO), LATER), YearReversalRefusal.NOT_PROPOSED_BY_YOU);
        changed(PROPOSED, new YearReversalWithdrawn(SCHOOL, 2027, CHEN, NEXT))
                .when(new ProposeYearReversal(2027, "误点", of(GAO), LATER))
                .expect(new YearReversalProposed(SCHOOL, 2027, "误点", GAO, LATER));
    }

    @Test
    void nothing_is_decided_that_nobody_proposed_nor_proposed_twice_or_without_a_reason() {
        changed().refuses(confirm(GAO, ALL), YearReversalRefusal.YEAR_REVERSAL_NOT_PROPOSED);
        changed(PROPOSED)
                .refuses(new ProposeYearReversal(2027, "误点", of(GAO), LATER), YearReversalRefusal.YEAR_REVERSAL_WAITS);
        changed().refuses(new ProposeYearReversal(2027, " ", of(CHEN), NEXT), YearReversalRefusal.REASON_MISSING);
        changed()
                .refuses(
                        new ProposeYearReversal(2027, "字".repeat(501), of(CHEN), NEXT),
                        YearReversalRefusal.REASON_TOO_LONG);
        changed().refuses(new ProposeYearReversal(2026, "误点", of(CHEN), NEXT), YearReversalRefusal.YEAR_NOT_CHANGED);
    }
}
