package banzhang.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Grant;
import banzhang.access.account.Authorities;
import banzhang.command.Browser;
import banzhang.command.OverHttp;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.TeachingAssigned;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.Subject;
import banzhang.sample.SampleSchool;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("职权 · 任职起止")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HoldingOfficeForATimeIT extends OverHttp {
    private static final PersonId HE = new PersonId("p-he-office");
    private static final AppointmentId ID = new AppointmentId("a-he-office");
    private static final LocalDate FROM = LocalDate.parse("2027-02-01");
    private static final LocalDate UNTIL = LocalDate.parse("2027-07-01");
    private static final String TEACHER = "{\"person\":\"p-qin\",\"office\":\"SUBJECT_TEACHER\",\"schoolClass\":\""
            + SampleSchool.CLASS_1_1 + "\",\"subject\":\"MUSIC\",\"from\":\"2027-02-01\",\"until\":\"2027-07-01\"}";

    @ParameterizedTest
    @CsvSource({
        "2027-01-31T15:59:59.999999999Z, false", // one nanosecond before midnight in the school
        "2027-01-31T16:00:00Z, true",
        "2027-06-30T15:59:59.999999999Z, true",
        "2027-06-30T16:00:00Z, false",
    })
    void an_office_is_held_from_its_first_midnight_to_its_last_without_any_event_then(Instant moment, boolean held) {
        var then = new Authorities(database, Clock.fixed(moment, ZoneOffset.UTC));
        then.take(new AppointmentMade(ID, SampleSchool.SCHOOL, HE, Office.PRINCIPAL, null, FROM, moment), 2000);
        then.take(new AppointmentEnded(ID, SampleSchool.SCHOOL, HE, Office.PRINCIPAL, null, UNTIL, moment), 2001);
        assertThat(then.grantsOf(HE)).isEqualTo(held ? Set.of(new Grant(Office.PRINCIPAL, null)) : Set.of());
    }

    @Test
    void general_affairs_appoint_a_subject_teacher_for_a_time() {
        PersonId qin = new PersonId("p-qin");
        people.enter(qin, SampleSchool.SCHOOL, "秦老师");
        Browser.Reply made = signedIn("chen").post("/api/appointments", TEACHER);
        assertThat(made.status()).isEqualTo(201);
        var id = new AppointmentId(made.json().path("id").asString());
        Instant at = clock.instant();
        assertThat(journal())
                .containsSubsequence(List.of(
                        new AppointmentMade(
                                id, SampleSchool.SCHOOL, qin, Office.SUBJECT_TEACHER, SampleSchool.CLASS_1_1, FROM, at),
                        new TeachingAssigned(id, SampleSchool.SCHOOL, qin, SampleSchool.CLASS_1_1, Subject.MUSIC, at),
                        new AppointmentEnded(
                                id,
                                SampleSchool.SCHOOL,
                                qin,
                                Office.SUBJECT_TEACHER,
                                SampleSchool.CLASS_1_1,
                                UNTIL,
                                at)));
    }

    @Test
    void what_is_not_sound_is_refused_by_code_and_changes_nothing() {
        Browser chen = signedIn("chen");
        people.enter(new PersonId("p-qin"), SampleSchool.SCHOOL, "秦老师");
        int before = journal().size();
        assertThat(chen.post("/api/appointments", TEACHER.replace("\"subject\":\"MUSIC\",", ""))
                        .code())
                .isEqualTo("SUBJECT_MISSING");
        assertThat(chen.post("/api/appointments", TEACHER.replace("MUSIC", "SMALL_TALK"))
                        .status())
                .isBetween(400, 499);
        assertThat(chen.post("/api/appointments", TEACHER.replace("2027-07-01", "2027-01-01"))
                        .code())
                .isEqualTo("ENDS_BEFORE_IT_BEGAN");
        assertThat(chen.post("/api/appointments", TEACHER.replace("SUBJECT_TEACHER", "PRINCIPAL"))
                        .code())
                .isEqualTo("NOT_ALLOWED");
        assertThat(journal()).hasSize(before);
    }
}
