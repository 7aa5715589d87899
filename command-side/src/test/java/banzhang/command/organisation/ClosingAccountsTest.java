package banzhang.command.organisation;

import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.GAO;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.SCHOOL_CODE;
import static banzhang.sample.SampleSchool.SCHOOL_NAME;
import static banzhang.sample.SampleSchool.TERM_START;
import static banzhang.sample.SampleSchool.WANG;

import banzhang.access.account.AccountRefusal;
import banzhang.events.AccountEvent.AccountLocked;
import banzhang.events.AccountEvent.AccountUnlocked;
import banzhang.events.AccountEvent.PersonLeft;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.ClassGraduated;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.SchoolEnrolled;
import banzhang.events.OrganisationEvent.YearChanged;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("账号 · 锁定, 离校, 最后一名系统管理员")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosingAccountsTest {
    private static final LocalDate SEPTEMBER = LocalDate.parse("2026-09-01");
    private static final LocalDate FEBRUARY = LocalDate.parse("2027-02-01");
    private static final LocalDate JULY = LocalDate.parse("2027-07-01");
    private static final SchoolEnrolled ENROLLED = new SchoolEnrolled(SCHOOL, SCHOOL_CODE, SCHOOL_NAME, TERM_START);
    private static final ClassOpened CLASS = new ClassOpened(CLASS_1_1, SCHOOL, 1, 1, 2026, null, TERM_START);
    private static final AppointmentMade GAO_ADMINISTERS = made("a-gao", GAO, Office.ADMINISTRATOR, null, SEPTEMBER);
    private static final AppointmentMade CHEN_ADMINISTERS = made("a-chen", CHEN, Office.ADMINISTRATOR, null, SEPTEMBER);
    private static final AppointmentMade WANG_TEACHES = made("a-wang", WANG, Office.HEAD_TEACHER, CLASS_1_1, SEPTEMBER);
    private static final AccountLocked WANG_LOCKED = new AccountLocked(WANG, SCHOOL, GAO, TERM_START);

    private static AppointmentMade made(
            String id, PersonId person, Office office, @Nullable ClassId schoolClass, LocalDate from) {
        return new AppointmentMade(new AppointmentId(id), SCHOOL, person, office, schoolClass, from, TERM_START);
    }

    private static AppointmentEnded ended(
            String id, PersonId person, Office office, @Nullable ClassId schoolClass, LocalDate until) {
        return new AppointmentEnded(new AppointmentId(id), SCHOOL, person, office, schoolClass, until, TERM_START);
    }

    private static LockAccount lock(PersonId person) {
        return new LockAccount(person, SCHOOL, GAO, TERM_START);
    }

    private static LeaveSchool leave(PersonId person, LocalDate from, ClassId... classes) {
        return new LeaveSchool(person, SCHOOL, from, Set.of(classes), GAO, TERM_START);
    }

    private static PersonLeft left(PersonId person, LocalDate from) {
        return new PersonLeft(person, SCHOOL, from, GAO, TERM_START);
    }

    private static EndAppointment end(String id, LocalDate until) {
        return new EndAppointment(new AppointmentId(id), SCHOOL, null, until, TERM_START);
    }

    @Test
    void an_account_is_locked_once_and_unlocked_once() {
        SchoolOffice.given(ENROLLED).when(lock(WANG)).expect(WANG_LOCKED);
        SchoolOffice.given(ENROLLED, WANG_LOCKED).when(lock(WANG)).expect();
        UnlockAccount unlock = new UnlockAccount(WANG, SCHOOL, GAO, TERM_START);
        SchoolOffice.given(ENROLLED, WANG_LOCKED)
                .when(unlock)
                .expect(new AccountUnlocked(WANG, SCHOOL, GAO, TERM_START));
        SchoolOffice.given(ENROLLED).when(unlock).expect();
    }

    @Test
    void who_leaves_holds_no_office_from_that_day_on() {
        AppointmentMade auditsFromJuly = made("a-audit", WANG, Office.AUDITOR, null, JULY);
        AppointmentMade wasInCharge = made("a-store", WANG, Office.GENERAL_AFFAIRS, null, SEPTEMBER);
        SchoolOffice.given(
                        ENROLLED,
                        CLASS,
                        WANG_TEACHES,
                        auditsFromJuly,
                        wasInCharge,
                        ended("a-store", WANG, Office.GENERAL_AFFAIRS, null, SEPTEMBER.plusDays(9)))
                .when(leave(WANG, FEBRUARY, CLASS_1_1))
                .expect(
                        left(WANG, FEBRUARY),
                        ended("a-audit", WANG, Office.AUDITOR, null, JULY),
                        ended("a-wang", WANG, Office.HEAD_TEACHER, CLASS_1_1, FEBRUARY));
    }

    @Test
    void the_day_of_leaving_comes_earlier_never_later_and_lies_within_a_year() {
        SchoolOffice.given(ENROLLED, left(WANG, JULY))
                .when(leave(WANG, FEBRUARY))
                .expect(left(WANG, FEBRUARY));
        SchoolOffice.given(ENROLLED, left(WANG, FEBRUARY))
                .refuses(leave(WANG, JULY), OrganisationRefusal.PERSON_HAS_LEFT);
        SchoolOffice.given(ENROLLED, left(WANG, SEPTEMBER))
                .refuses(leave(WANG, SEPTEMBER.minusDays(1)), OrganisationRefusal.PERSON_HAS_LEFT);
        SchoolOffice.given(ENROLLED)
                .refuses(leave(WANG, SEPTEMBER.plusYears(1).plusDays(1)), OrganisationRefusal.LEAVING_DAY_TOO_FAR);
    }

    @Test
    void who_has_left_is_appointed_for_no_day_beyond() {
        SchoolOffice.given(ENROLLED, CLASS, left(WANG, FEBRUARY))
                .refuses(teach(JULY), OrganisationRefusal.PERSON_HAS_LEFT);
        SchoolOffice.given(ENROLLED, CLASS, left(WANG, FEBRUARY))
                .refuses(teach(FEBRUARY.plusDays(1)), OrganisationRefusal.PERSON_HAS_LEFT);
        SchoolOffice.given(ENROLLED, CLASS, left(WANG, FEBRUARY))
                .when(teach(FEBRUARY))
                .expect(WANG_TEACHES, ended("a-wang", WANG, Office.HEAD_TEACHER, CLASS_1_1, FEBRUARY));
    }

    private static MakeAppointment teach(LocalDate until) {
        return new MakeAppointment(
                new AppointmentId("a-wang"),
                SCHOOL,
                WANG,
                Office.HEAD_TEACHER,
                CLASS_1_1,
                null,
                SEPTEMBER,
                until,
                TERM_START);
    }

    @Test
    void the_last_administrator_is_neither_locked_nor_leaves_nor_is_forgotten_nor_gives_the_office_up() {
        List<Object> ways = List.of(
                lock(GAO), leave(GAO, FEBRUARY), leave(GAO, SEPTEMBER), end("a-gao", SEPTEMBER), end("a-gao", JULY));
        for (Object way : ways) {
            SchoolOffice.given(ENROLLED, GAO_ADMINISTERS).refuses(way, OrganisationRefusal.LAST_ADMINISTRATOR);
        }
        SchoolOffice.given(ENROLLED, GAO_ADMINISTERS)
                .refuses(new ForgetPerson(GAO, SCHOOL, CHEN, TERM_START), AccountRefusal.STILL_IN_OFFICE);
    }

    @Test
    void one_who_is_locked_or_leaves_does_not_count() {
        AccountLocked chenLocked = new AccountLocked(CHEN, SCHOOL, GAO, TERM_START);
        SchoolOffice.given(ENROLLED, GAO_ADMINISTERS, CHEN_ADMINISTERS, chenLocked)
                .refuses(lock(GAO), OrganisationRefusal.LAST_ADMINISTRATOR);
        SchoolOffice.given(ENROLLED, GAO_ADMINISTERS, CHEN_ADMINISTERS, left(CHEN, FEBRUARY))
                .refuses(end("a-gao", JULY), OrganisationRefusal.LAST_ADMINISTRATOR);
        SchoolOffice.given(ENROLLED, GAO_ADMINISTERS, CHEN_ADMINISTERS)
                .when(lock(GAO))
                .expect(new AccountLocked(GAO, SCHOOL, GAO, TERM_START));
    }

    @Test
    void no_day_is_without_an_administrator_not_even_between_two() {
        AppointmentMade chenFromFebruary = made("a-chen", CHEN, Office.ADMINISTRATOR, null, FEBRUARY);
        AppointmentEnded chenUntilJuly = ended("a-chen", CHEN, Office.ADMINISTRATOR, null, JULY);
        SchoolOffice.given(ENROLLED, GAO_ADMINISTERS, chenFromFebruary)
                .when(end("a-gao", FEBRUARY))
                .expect(ended("a-gao", GAO, Office.ADMINISTRATOR, null, FEBRUARY));
        SchoolOffice.given(ENROLLED, GAO_ADMINISTERS, chenFromFebruary)
                .refuses(end("a-gao", FEBRUARY.minusDays(1)), OrganisationRefusal.LAST_ADMINISTRATOR);
        SchoolOffice.given(ENROLLED, GAO_ADMINISTERS, chenFromFebruary, chenUntilJuly)
                .refuses(end("a-gao", FEBRUARY), OrganisationRefusal.LAST_ADMINISTRATOR);
        SchoolOffice.given(ENROLLED, GAO_ADMINISTERS, chenFromFebruary)
                .refuses(lock(GAO), OrganisationRefusal.LAST_ADMINISTRATOR);
    }

    @Test
    void the_year_change_touches_no_administrator() {
        Instant august = Instant.parse("2027-08-20T00:00:00Z");
        ChangeYear change = new ChangeYear(SCHOOL, 2027, List.of(), List.of(CLASS_1_1), List.of(), august);
        YearChanged changed = new YearChanged(SCHOOL, 2027, 0, 1, 0, august);
        ClassGraduated graduated = new ClassGraduated(CLASS_1_1, SCHOOL, 2027, august);
        SchoolOffice.given(ENROLLED, CLASS, GAO_ADMINISTERS).when(change).expect(changed, graduated);
        SchoolOffice.given(ENROLLED, CLASS, GAO_ADMINISTERS, changed, graduated)
                .refuses(
                        new EndAppointment(new AppointmentId("a-gao"), SCHOOL, null, JULY.plusYears(1), august),
                        OrganisationRefusal.LAST_ADMINISTRATOR);
    }

    @Test
    void who_is_forgotten_has_left_and_one_who_is_to_hold_an_office_is_not_forgotten() {
        ForgetPerson forget = new ForgetPerson(WANG, SCHOOL, GAO, TERM_START);
        SchoolOffice.given(ENROLLED).when(forget).expect(left(WANG, SEPTEMBER));
        SchoolOffice.given(ENROLLED, left(WANG, SEPTEMBER)).when(forget).expect();
        SchoolOffice.given(ENROLLED, made("a-wang", WANG, Office.ADMINISTRATOR, null, JULY))
                .refuses(forget, AccountRefusal.STILL_IN_OFFICE);
    }
}
