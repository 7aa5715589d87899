package banzhang.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.access.account.Reauthentication;
import banzhang.command.Browser;
import banzhang.command.OverHttp;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.journal.CanonicalJson;
import banzhang.sample.SampleSchool;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("人员录入")
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class EnteringPeopleIT extends OverHttp {
    @Autowired
    FreeText freeText;

    @Autowired
    Reauthentication reauthentication;

    private static String person(String name, String login) {
        return "{\"displayName\":\"" + name + "\",\"login\":\"" + login + "\"}";
    }

    @Test
    void a_person_gets_a_password_that_signs_in_and_the_same_answer_when_asked_again() {
        Browser gao = signedIn("gao");
        Browser.Reply first = gao.post("/api/people", "person-1", person("孙老师", "sun"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(gao.post("/api/people", "person-1", person("孙老师", "sun"))
                        .raw()
                        .body())
                .isEqualTo(first.raw().body());
        assertThat(gao.post("/api/people", "person-1", person("孙老", "sun")).code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        PersonId sun = new PersonId(first.json().path("id").asString());
        assertThat(people.nameOf(sun)).isEqualTo("孙老师");
        assertThat(stranger()
                        .signIn("sun", first.json().path("password").asString())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void a_login_is_one_persons() {
        assertThat(signedIn("gao").post("/api/people", person("另一位", "ＣＨＥＮ")).code())
                .isEqualTo("LOGIN_TAKEN");
        assertThat(signedIn("gao").post("/api/people", person("另一位", "a b")).code())
                .isEqualTo("LOGIN_INVALID");
        assertThat(signedIn("gao").post("/api/people", person(" ", "nameless")).code())
                .isEqualTo("NAME_INVALID");
    }

    @Test
    void neither_names_nor_passwords_nor_what_names_can_be_guessed_from_reach_journal_or_log(CapturedOutput log) {
        Browser gao = signedIn("gao");
        String body = "{\"displayName\":\"钱小满\",\"login\":\"qian\",\"initialPassword\":\"seven blue umbrellas\"}";
        assertThat(gao.post("/api/people", body).status()).isEqualTo(201);
        stranger().signIn("qian", "seven blue umbrellas");
        stranger().signIn("qian", "seven red umbrellas");
        stranger().post("/api/session", null, "{\"login\":\"qian\",\"password\":\"seven green umbrellas\",\"x\":1}");
        gao.post(
                "/api/people",
                "{\"displayName\":\"钱小满\",\"login\":\"qian\",\"initialPassword\":[\"seven blue umbrellas\"]}");
        assertThat(journal().toString()).doesNotContain("钱小满", "umbrellas", "qian", "赵", "four plain words");
        assertThat(log.getAll()).doesNotContain("钱小满", "umbrellas", "four plain words");
        assertThat(journal().toString()).doesNotContain(guesses());
        assertThat(database.getCollection("accounts")
                        .find()
                        .into(new java.util.ArrayList<>())
                        .toString())
                .doesNotContain("umbrellas")
                .contains("$argon2id$");
    }

    /// What someone who holds the journal would compute to find out whether a guessed name is right.
    private static String[] guesses() {
        Map<String, String> body =
                Map.of("displayName", "钱小满", "login", "qian", "initialPassword", "seven blue umbrellas");
        String plain = CanonicalJson.digest(body).hex();
        return Stream.of(body, plain, Map.of("person", plain))
                .map(guess -> CanonicalJson.digest(Map.of("route", "POST /api/people", "body", guess))
                        .hex())
                .toArray(String[]::new);
    }

    @Test
    void an_office_given_opens_doors_and_an_office_ended_closes_them_within_the_session() {
        Browser gao = signedIn("gao");
        String body = "{\"displayName\":\"吴老师\",\"login\":\"wu\",\"initialPassword\":\"" + PASSWORD + "\"}";
        PersonId wu =
                new PersonId(gao.post("/api/people", body).json().path("id").asString());
        Browser there = signedIn("wu");
        assertThat(there.post("/api/rooms", "{\"number\":\"W1\"}").status()).isEqualTo(403);
        Browser.Reply made = gao.post(
                "/api/appointments",
                "{\"person\":\"" + wu + "\",\"office\":\"GENERAL_AFFAIRS\",\"from\":\"2026-09-01\"}");
        assertThat(made.status()).isEqualTo(201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> there.post("/api/rooms", "{\"number\":\"W1\"}").status() == 201);
        String end = "/api/appointments/" + made.json().path("id").asString() + "/end";
        assertThat(there.post(end, "{\"until\":\"2026-09-02\"}").code()).isEqualTo("NOT_ALLOWED");
        assertThat(gao.post(end, "{\"until\":\"2026-09-02\"}").status()).isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> there.post("/api/rooms", "{\"number\":\"W2\"}").status() == 403);
        assertThat(there.get("/api/nothing").status()).isEqualTo(404);
    }

    @Test
    void general_affairs_may_appoint_head_teachers_and_nobody_else() {
        Browser chen = signedIn("chen");
        String administrator = "{\"person\":\"p-li\",\"office\":\"ADMINISTRATOR\",\"from\":\"2026-09-01\"}";
        assertThat(chen.post("/api/appointments", administrator).code()).isEqualTo("NOT_ALLOWED");
        String teacher = "{\"person\":\"p-li\",\"office\":\"HEAD_TEACHER\",\"schoolClass\":\"" + SampleSchool.CLASS_1_1
                + "\",\"from\":\"2026-09-01\"}";
        String nobody = teacher.replace("p-li", "p-nobody");
        assertThat(chen.post("/api/appointments", nobody).code()).isEqualTo("PERSON_UNKNOWN");
        people.enter(SampleSchool.LI, SampleSchool.SCHOOL, "李老师");
        assertThat(chen.post("/api/appointments", teacher).code()).isEqualTo("CLASS_HAS_HEAD_TEACHER");
        assertThat(chen.post("/api/appointments/a-unknown/end", "{\"until\":\"2026-09-02\"}")
                        .code())
                .isEqualTo("APPOINTMENT_UNKNOWN");
    }

    @Test
    void an_office_that_begins_later_is_not_held_yet() {
        PersonId later = new PersonId("p-later");
        commands.sendAndWait(new banzhang.command.organisation.MakeAppointment(
                new banzhang.events.value.AppointmentId("a-later"),
                SampleSchool.SCHOOL,
                later,
                Office.AUDITOR,
                null,
                java.time.LocalDate.parse("2999-09-01"),
                SampleSchool.TERM_START));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> authorities
                        .placeOf(new banzhang.events.value.AppointmentId("a-later"))
                        .isPresent());
        assertThat(authorities.grantsOf(later)).isEmpty();
    }

    @Test
    void a_note_that_names_a_person_is_refused_however_it_is_spelt() {
        for (String note : new String[] {"王老师已检查", "交给 王 老 师", "王\u200b老师", "已由王老师带走"}) {
            assertThatThrownBy(() -> freeText.requireNameless(SampleSchool.SCHOOL, null, note))
                    .as(note)
                    .hasMessage("TEXT_NAMES_SOMEBODY");
        }
        assertThatCode(() -> freeText.requireNameless(SampleSchool.SCHOOL, "遥控器缺失,班主任已报修", "", null))
                .doesNotThrowAnyException();
    }

    @Test
    void signing_asks_for_the_password_again_and_guessing_is_slowed() {
        Caller zhou = new Caller(SampleSchool.ZHOU, SampleSchool.SCHOOL, Set.of());
        assertThatCode(() -> reauthentication.verify(zhou, PASSWORD)).doesNotThrowAnyException();
        for (int guess = 0; guess < 5; guess++) {
            assertThatThrownBy(() -> reauthentication.verify(zhou, "a guess")).hasMessage("WRONG_PASSWORD");
        }
        assertThatThrownBy(() -> reauthentication.verify(zhou, PASSWORD)).hasMessage("TOO_MANY_ATTEMPTS");
        assertThat(stranger().signIn("zhou", PASSWORD).status()).isEqualTo(204);
    }
}
