package banzhang.command.organisation;

import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.GAO;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.SCHOOL_CODE;
import static banzhang.sample.SampleSchool.SCHOOL_NAME;
import static banzhang.sample.SampleSchool.TERM_START;
import static banzhang.sample.SampleSchool.WANG;
import static banzhang.sample.SampleSchool.ZHOU;

import banzhang.access.Caller;
import banzhang.access.Deputising;
import banzhang.access.Deputising.Acting;
import banzhang.access.Grant;
import banzhang.events.AccountEvent.PersonLeft;
import banzhang.events.DeputyEvent.DeputyAppointed;
import banzhang.events.DeputyEvent.DeputyEnded;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.SchoolEnrolled;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.DeputyId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// 李老师, 班主任 of 一(1)班, is away; 王老师 stands in.
@DisplayName("组织 · 代理")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeputisingTest {
    private static final Instant NOW = Instant.parse("2026-11-01T16:30:00Z"); // 2 November at school
    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");
    private static final LocalDate END = LocalDate.parse("2026-11-16");
    private static final AppointmentId OF_LI = new AppointmentId("a-li");
    private static final AppointmentId OF_CHEN = new AppointmentId("a-chen");
    private static final DeputyId FIRST = new DeputyId("y-1");
    private static final SchoolEnrolled ENROLLED = new SchoolEnrolled(SCHOOL, SCHOOL_CODE, SCHOOL_NAME, TERM_START);
    private static final ClassOpened CLASS = new ClassOpened(CLASS_1_1, SCHOOL, 1, 1, 2026, null, TERM_START);
    private static final AppointmentMade LI_LEADS = new AppointmentMade(
            OF_LI, SCHOOL, LI, Office.HEAD_TEACHER, CLASS_1_1, LocalDate.parse("2026-09-01"), TERM_START);
    private static final AppointmentMade CHEN_KEEPS = new AppointmentMade(
            OF_CHEN, SCHOOL, CHEN, Office.GENERAL_AFFAIRS, null, LocalDate.parse("2026-09-01"), TERM_START);
    private static final DeputyAppointed APPOINTED = appointed(FIRST, TODAY, END);

    private static Caller holding(PersonId person, Office office) {
        return new Caller(person, SCHOOL, Set.of(new Grant(office, null)));
    }

    private static DeputyAppointed appointed(DeputyId id, LocalDate from, LocalDate until) {
        return new DeputyAppointed(
                id, SCHOOL, OF_LI, LI, Office.HEAD_TEACHER, CLASS_1_1, WANG, from, until, "外出培训", CHEN, NOW);
    }

    private static AppointDeputy ask(DeputyId id, PersonId deputy, LocalDate from, LocalDate until) {
        Caller chen = holding(CHEN, Office.GENERAL_AFFAIRS);
        return new AppointDeputy(id, OF_LI, CLASS_1_1, deputy, from, until, " 外出培训 ", chen, NOW);
    }

    private static AppointDeputy ask(PersonId deputy, Caller by, String reason) {
        return new AppointDeputy(FIRST, OF_LI, CLASS_1_1, deputy, TODAY, END, reason, by, NOW);
    }

    private static AppointDeputy forChen(PersonId deputy, Caller by) {
        return new AppointDeputy(new DeputyId("y-2"), OF_CHEN, null, deputy, TODAY, END, "外出培训", by, NOW);
    }

    private static EndDeputy end(LocalDate until, Caller by) {
        return new EndDeputy(FIRST, until, by, NOW);
    }

    private static SchoolOffice school() {
        return SchoolOffice.given(ENROLLED, CHEN_KEEPS, CLASS, LI_LEADS);
    }

    private static SchoolOffice deputised() {
        return SchoolOffice.given(ENROLLED, CHEN_KEEPS, CLASS, LI_LEADS, APPOINTED);
    }

    @Test
    void general_affairs_names_a_deputy_for_a_head_teacher_from_today_until_a_day() {
        school().when(ask(FIRST, WANG, TODAY, END)).expect(APPOINTED);
    }

    @Test
    void told_again_it_records_nothing() {
        deputised().when(ask(FIRST, WANG, TODAY, END)).expect();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISING_LEADER", "PRINCIPAL", "ADMINISTRATOR"})
    void leaders_and_the_administrator_name_deputies_for_any_office(Office office) {
        school().when(forChen(WANG, holding(GAO, office)))
                .expect(new DeputyAppointed(
                        new DeputyId("y-2"),
                        SCHOOL,
                        OF_CHEN,
                        CHEN,
                        Office.GENERAL_AFFAIRS,
                        null,
                        WANG,
                        TODAY,
                        END,
                        "外出培训",
                        GAO,
                        NOW));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SUPERVISING_LEADER", "PRINCIPAL", "ADMINISTRATOR"})
    void other_offices_name_none_for_an_office_of_the_school(Office office) {
        school().refuses(forChen(WANG, holding(GAO, office)), DeputyRefusal.NOT_YOURS_TO_DEPUTISE);
    }

    @Test
    void nobody_stands_in_for_himself_nor_names_himself() {
        school().refuses(ask(FIRST, LI, TODAY, END), DeputyRefusal.DEPUTY_IS_THE_PRINCIPAL);
        school().refuses(ask(FIRST, CHEN, TODAY, END), DeputyRefusal.DEPUTY_IS_YOU);
    }

    @Test
    void a_deputy_names_no_deputy() {
        Caller acting = new Caller(
                WANG,
                SCHOOL,
                Set.of(new Grant(Office.GENERAL_AFFAIRS, null)),
                null,
                new Deputising(new Acting(FIRST, CHEN, true), Set.of()));
        school().refuses(ask(ZHOU, acting, "外出培训"), DeputyRefusal.DEPUTIES_NAME_NOBODY);
        deputised().refuses(end(TODAY, acting), DeputyRefusal.DEPUTIES_NAME_NOBODY);
    }

    @Test
    void a_reason_is_asked_for() {
        Caller chen = holding(CHEN, Office.GENERAL_AFFAIRS);
        school().refuses(ask(WANG, chen, " \u200b "), DeputyRefusal.REASON_MISSING);
        school().refuses(ask(WANG, chen, "字".repeat(501)), DeputyRefusal.REASON_TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-16, DEPUTY_FOR_DAYS_PAST",
        "2026-11-02, 2026-11-02, DEPUTY_DAYS_IN_DISORDER",
        "2026-11-16, 2026-11-02, DEPUTY_DAYS_IN_DISORDER",
        "2026-11-02, 2027-11-03, DEPUTY_FOR_TOO_LONG",
        "2027-11-03, 2027-11-04, DEPUTY_FOR_TOO_LONG",
    })
    void it_is_never_for_days_past_nor_without_bounds(LocalDate from, LocalDate until, DeputyRefusal refusal) {
        school().refuses(ask(FIRST, WANG, from, until), refusal);
    }

    @Test
    void a_year_to_the_day_is_the_longest() {
        LocalDate year = TODAY.plusYears(1);
        school().when(ask(FIRST, WANG, TODAY, year)).expect(appointed(FIRST, TODAY, year));
    }

    @Test
    void it_holds_on_no_day_the_appointment_does_not() {
        AppointmentEnded ended =
                new AppointmentEnded(OF_LI, SCHOOL, LI, Office.HEAD_TEACHER, CLASS_1_1, END.minusDays(1), NOW);
        SchoolOffice.given(ENROLLED, CLASS, LI_LEADS, ended)
                .refuses(ask(FIRST, WANG, TODAY, END), DeputyRefusal.DEPUTY_OUTSIDE_APPOINTMENT);
        SchoolOffice.given(ENROLLED, CLASS, LI_LEADS, ended)
                .when(ask(FIRST, WANG, TODAY, END.minusDays(1)))
                .expect(appointed(FIRST, TODAY, END.minusDays(1)));
    }

    @Test
    void somebody_who_has_left_by_then_stands_in_for_nobody() {
        PersonLeft left = new PersonLeft(WANG, SCHOOL, END.minusDays(1), GAO, NOW);
        SchoolOffice.given(ENROLLED, left, CLASS, LI_LEADS)
                .refuses(ask(FIRST, WANG, TODAY, END), OrganisationRefusal.PERSON_HAS_LEFT);
    }

    @Test
    void an_unknown_appointment_has_no_deputy() {
        SchoolOffice.given(ENROLLED, CLASS)
                .refuses(ask(FIRST, WANG, TODAY, END), OrganisationRefusal.APPOINTMENT_UNKNOWN);
    }

    @Test
    void an_appointment_has_one_deputy_on_any_day_and_the_next_from_the_day_the_first_ends() {
        DeputyId next = new DeputyId("y-2");
        deputised().refuses(ask(next, ZHOU, END.minusDays(1), END), DeputyRefusal.APPOINTMENT_HAS_A_DEPUTY);
        deputised().when(ask(next, WANG, END, END.plusDays(7))).expect(appointed(next, END, END.plusDays(7)));
    }

    @Test
    void who_stands_in_is_not_stood_in_for_on_the_same_day() {
        Caller gao = holding(GAO, Office.ADMINISTRATOR);
        DeputyAppointed chenForLi = new DeputyAppointed(
                FIRST, SCHOOL, OF_LI, LI, Office.HEAD_TEACHER, CLASS_1_1, CHEN, TODAY, END, "外出培训", GAO, NOW);
        SchoolOffice.given(ENROLLED, CHEN_KEEPS, CLASS, LI_LEADS, chenForLi)
                .refuses(forChen(WANG, gao), DeputyRefusal.PRINCIPAL_IS_A_DEPUTY);
        deputised().refuses(forChen(LI, gao), DeputyRefusal.DEPUTY_HAS_A_DEPUTY);
    }

    @Test
    void it_may_end_at_once_by_who_names_by_the_principal_and_by_the_deputy() {
        Caller li = new Caller(LI, SCHOOL, Set.of());
        Caller wang = new Caller(WANG, SCHOOL, Set.of());
        Caller chen = holding(CHEN, Office.GENERAL_AFFAIRS);
        for (Caller by : Set.of(li, wang, chen)) {
            deputised().when(end(TODAY, by)).expect(new DeputyEnded(FIRST, SCHOOL, LI, WANG, TODAY, by.person(), NOW));
        }
        deputised().refuses(end(TODAY, holding(ZHOU, Office.AUDITOR)), DeputyRefusal.NOT_YOURS_TO_END);
    }

    @Test
    void it_ends_neither_in_the_past_nor_twice_nor_later() {
        Caller chen = holding(CHEN, Office.GENERAL_AFFAIRS);
        deputised().refuses(end(TODAY.minusDays(1), chen), DeputyRefusal.DEPUTY_ENDS_IN_THE_PAST);
        deputised().refuses(end(END, chen), DeputyRefusal.DEPUTYSHIP_ENDED);
        DeputyEnded ended = new DeputyEnded(FIRST, SCHOOL, LI, WANG, TODAY, CHEN, NOW);
        SchoolOffice.given(ENROLLED, CLASS, LI_LEADS, APPOINTED, ended)
                .refuses(end(TODAY, chen), DeputyRefusal.DEPUTYSHIP_ENDED);
        school().refuses(end(TODAY, chen), DeputyRefusal.DEPUTYSHIP_UNKNOWN);
    }

    @Test
    void once_ended_the_appointment_may_have_another() {
        DeputyEnded ended = new DeputyEnded(FIRST, SCHOOL, LI, WANG, TODAY, CHEN, NOW);
        DeputyId next = new DeputyId("y-2");
        SchoolOffice.given(ENROLLED, CLASS, LI_LEADS, APPOINTED, ended)
                .when(ask(next, WANG, TODAY, END))
                .expect(appointed(next, TODAY, END));
    }
}
