package banzhang.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.access.security.SecurityQuestion;
import banzhang.command.Browser;
import banzhang.command.OverHttp;
import banzhang.command.organisation.EndAppointment;
import banzhang.events.CommandEvent.CommandAccepted;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.sample.SampleSchool;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("接口令牌")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class UsingATokenIT extends OverHttp {
    @Autowired
    SecurityLog log;

    private Instant began;

    @BeforeEach
    void lookAtTheClock() {
        began = clock.instant();
    }

    @AfterEach
    void setTheClockBack() {
        setClock(began);
    }

    private void setClock(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(began, DaySpan.SCHOOL_ZONE);
    }

    private static String asked(String name, String scopes, LocalDate until, String password) {
        return "{\"name\":\"" + name + "\",\"scopes\":[" + scopes + "],\"until\":\"" + until + "\",\"password\":\""
                + password + "\"}";
    }

    private String importing() {
        return asked("财务系统", "\"IMPORT\"", today().plusDays(30), PASSWORD);
    }

    private Browser.Reply issue(String login) {
        Browser.Reply issued = signedIn(login).post("/api/tokens", importing());
        assertThat(issued.status()).as(issued.raw().body()).isEqualTo(201);
        return issued;
    }

    private static String secretOf(Browser.Reply issued) {
        return issued.json().path("token").asString();
    }

    private Browser.Reply get(String secret, String path) {
        Browser machine = stranger();
        return machine.send(machine.request(path)
                .header("Authorization", "Bearer " + secret)
                .GET());
    }

    private Browser.Reply post(String secret, String path, String json) {
        Browser machine = stranger();
        return machine.send(machine.request(path)
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k-" + System.nanoTime())
                .POST(BodyPublishers.ofString(json)));
    }

    @Test
    void a_machine_does_what_its_token_is_for_and_gets_no_session() {
        String secret = secretOf(issue("chen"));
        Browser.Reply listed = get(secret, "/api/imports");
        assertThat(listed.status()).as(listed.raw().body()).isEqualTo(200);
        assertThat(listed.raw().headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("banzhang_session"));
        // past the door without any CSRF token, and refused there for want of a file
        assertThat(post(secret, "/api/imports", "{}").code()).isNotIn("FORGED_REQUEST", "NOT_ALLOWED", "");
    }

    @Test
    void what_the_token_is_not_for_is_refused_also_where_its_owner_may() {
        String secret = secretOf(issue("chen"));
        for (String path : List.of("/api/devices", "/api/rooms", "/api/tokens", "/api/session/password")) {
            assertThat(post(secret, path, "{}").code()).as(path).isEqualTo("TOKEN_NOT_FOR_THIS");
        }
        assertThat(get(secret, "/api/blobs/" + "0".repeat(64)).code()).isEqualTo("TOKEN_NOT_FOR_THIS");
        assertThat(get(secret, "/api/no-such-thing").status()).isEqualTo(404);
    }

    @Test
    void the_secret_is_told_once_and_kept_as_a_digest_and_the_request_again_tells_the_same() {
        Browser chen = signedIn("chen");
        int before = journal().size();
        Browser.Reply first = chen.post("/api/tokens", "token-1", importing());
        assertThat(journal().subList(before, journal().size())).hasExactlyElementsOfTypes(CommandAccepted.class);
        assertThat(chen.post("/api/tokens", "token-1", importing()).raw().body())
                .isEqualTo(first.raw().body());
        String kept = database.getCollection("api_tokens")
                .find()
                .into(new ArrayList<Document>())
                .toString();
        assertThat(kept).doesNotContain(secretOf(first)).doesNotContain(PASSWORD);
        assertThat(journal().toString()).doesNotContain(secretOf(first));
    }

    @Test
    void a_revoked_token_opens_nothing_from_the_next_request_on_and_stays_revoked() {
        Browser chen = signedIn("chen");
        Browser.Reply issued = chen.post("/api/tokens", "token-2", importing());
        String id = issued.json().path("id").asString();
        assertThat(signedIn("zhou").delete("/api/tokens/" + id).status()).isEqualTo(404);
        assertThat(chen.delete("/api/tokens/" + id).status()).isEqualTo(204);
        assertThat(get(secretOf(issued), "/api/imports").code()).isEqualTo("TOKEN_NOT_VALID");
        chen.post("/api/tokens", "token-2", importing());
        assertThat(get(secretOf(issued), "/api/imports").code()).isEqualTo("TOKEN_NOT_VALID");
        Browser.Reply other = issue("chen");
        assertThat(signedIn("gao")
                        .delete("/api/tokens/" + other.json().path("id").asString())
                        .status())
                .isEqualTo(204);
        assertThat(log.read(SampleSchool.SCHOOL, SecurityQuestion.ALL, 50))
                .extracting(entry -> entry.deed())
                .contains(Deed.TOKEN_ISSUED, Deed.TOKEN_REVOKED);
    }

    @Test
    void a_token_is_good_until_its_last_midnight() {
        String secret = secretOf(issue("chen"));
        Instant midnight =
                today().plusDays(30).atStartOfDay(DaySpan.SCHOOL_ZONE).toInstant();
        setClock(midnight.minusNanos(1));
        assertThat(get(secret, "/api/imports").status()).isEqualTo(200);
        setClock(midnight);
        assertThat(get(secret, "/api/imports").code()).isEqualTo("TOKEN_NOT_VALID");
    }

    @Test
    void it_is_worth_what_its_owner_is_at_that_moment() {
        PersonId he = new PersonId("p-he-token");
        engage(he, "he-token", "何老师", Office.GENERAL_AFFAIRS, null);
        String secret = secretOf(issue("he-token"));
        assertThat(get(secret, "/api/imports").status()).isEqualTo(200);
        Browser gao = signedIn("gao");
        gao.post("/api/people/" + he + "/lock", "");
        assertThat(get(secret, "/api/imports").code()).isEqualTo("TOKEN_NOT_VALID");
        gao.post("/api/people/" + he + "/unlock", "");
        assertThat(get(secret, "/api/imports").status()).isEqualTo(200);
        commands.sendAndWait(new EndAppointment(
                new AppointmentId("a-he-token"), SampleSchool.SCHOOL, null, LocalDate.parse("2026-09-02"), began));
        Awaitility.await().until(() -> authorities.grantsOf(he).isEmpty());
        assertThat(get(secret, "/api/imports").code()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void a_cookie_beside_a_token_counts_for_nothing() {
        Browser gao = signedIn("gao");
        assertThat(gao.send(gao.request("/api/imports")
                                .header("Authorization", "Bearer none")
                                .GET())
                        .code())
                .isEqualTo("TOKEN_NOT_VALID");
        String secret = secretOf(issue("chen"));
        assertThat(gao.send(gao.request("/api/people/" + SampleSchool.WANG + "/lock")
                                .header("Authorization", "Bearer " + secret)
                                .POST(BodyPublishers.noBody()))
                        .code())
                .isEqualTo("TOKEN_NOT_FOR_THIS");
    }

    @Test
    void what_is_not_sound_is_refused_by_code_and_issues_nothing() {
        Browser chen = signedIn("chen");
        long before = database.getCollection("api_tokens").countDocuments();
        LocalDate day = today().plusDays(1);
        assertThat(chen.post("/api/tokens", asked(" ", "\"SEARCH\"", day, PASSWORD))
                        .code())
                .isEqualTo("TOKEN_NAME_INVALID");
        assertThat(chen.post("/api/tokens", asked("对账", "", day, PASSWORD)).code())
                .isEqualTo("TOKEN_SCOPES_MISSING");
        assertThat(chen.post("/api/tokens", asked("对账", "\"SIGN\"", day, PASSWORD))
                        .code())
                .isEqualTo("FIELD_INVALID");
        assertThat(chen.post("/api/tokens", asked("对账", "\"SEARCH\"", today(), PASSWORD))
                        .code())
                .isEqualTo("TOKEN_DAY_INVALID");
        LocalDate far = today().plusYears(1).plusDays(1);
        assertThat(chen.post("/api/tokens", asked("对账", "\"SEARCH\"", far, PASSWORD))
                        .code())
                .isEqualTo("TOKEN_DAY_INVALID");
        assertThat(chen.post("/api/tokens", asked("对账", "\"SEARCH\"", day, "a wrong guess"))
                        .code())
                .isEqualTo("WRONG_PASSWORD");
        assertThat(signedIn("wang").post("/api/tokens", importing()).code()).isEqualTo("NOT_ALLOWED");
        assertThat(database.getCollection("api_tokens").countDocuments()).isEqualTo(before);
    }
}
