package banzhang.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.security.Deed;
import banzhang.access.security.SecurityCheck;
import banzhang.access.security.SecurityCheck.Finding;
import banzhang.access.security.SecurityEntry;
import banzhang.access.security.SecurityLog;
import banzhang.access.security.SecurityQuestion;
import banzhang.access.vault.PersonKeys;
import banzhang.command.Browser;
import banzhang.command.OverHttp;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.sample.SampleSchool;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("安全日志")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class KeepingTheSecurityLogIT extends OverHttp {
    @Autowired
    SecurityLog log;

    @Autowired
    PersonKeys keys;

    @BeforeEach
    void begin() {
        entries().deleteMany(new Document());
        database.getCollection("security_log_head").deleteMany(new Document());
    }

    private MongoCollection<Document> entries() {
        return database.getCollection("security_log");
    }

    /// Everything but the link, oldest first.
    private List<SecurityEntry> recorded() {
        return log.read(SampleSchool.SCHOOL, SecurityQuestion.ALL, 100).reversed().stream()
                .map(entry -> entry(
                        entry.sequence(), entry.deed(), entry.result(), entry.school(), entry.who(), entry.about()))
                .toList();
    }

    private SecurityEntry entry(
            long sequence,
            Deed deed,
            String result,
            @Nullable SchoolId school,
            @Nullable PersonId who,
            @Nullable PersonId about) {
        return new SecurityEntry(sequence, clock.instant(), deed, result, school, who, about, "local", "");
    }

    private SecurityEntry of(
            long sequence, Deed deed, String result, @Nullable PersonId who, @Nullable PersonId about) {
        return entry(sequence, deed, result, SampleSchool.SCHOOL, who, about);
    }

    @Test
    void signing_in_failing_and_being_held_off_are_recorded() {
        stranger().signIn("nobody-here", "a guess");
        for (int guess = 0; guess < 5; guess++) {
            stranger().signIn("zhou", "guess " + guess);
        }
        stranger().signIn("zhou", PASSWORD); // held off: not looked at, not recorded
        signedIn("chen").delete("/api/session");
        String wrong = "LOGIN_OR_PASSWORD_WRONG";
        assertThat(recorded())
                .containsExactly(
                        entry(1, Deed.SIGN_IN_FAILED, wrong, null, null, null),
                        of(2, Deed.SIGN_IN_FAILED, wrong, null, SampleSchool.ZHOU),
                        of(3, Deed.SIGN_IN_FAILED, wrong, null, SampleSchool.ZHOU),
                        of(4, Deed.SIGN_IN_FAILED, wrong, null, SampleSchool.ZHOU),
                        of(5, Deed.SIGN_IN_FAILED, wrong, null, SampleSchool.ZHOU),
                        of(6, Deed.SIGN_IN_FAILED, wrong, null, SampleSchool.ZHOU),
                        of(7, Deed.LOCKED_OUT, "TOO_MANY_ATTEMPTS", null, SampleSchool.ZHOU),
                        of(8, Deed.SIGNED_IN, "OK", SampleSchool.CHEN, null),
                        of(9, Deed.SIGNED_OUT, "OK", SampleSchool.CHEN, null));
    }

    @Test
    void passwords_people_and_refusals_are_recorded() {
        PersonId ma = new PersonId("p-ma");
        people.enter(ma, SampleSchool.SCHOOL, "马老师");
        accounts.open(ma, SampleSchool.SCHOOL, "ma-log", PASSWORD);
        Browser of = signedIn("ma-log");
        of.post("/api/session/password", null, "{\"old\":\"a guess\",\"new\":\"another plain sentence\"}");
        of.post("/api/session/password", null, "{\"old\":\"" + PASSWORD + "\",\"new\":\"another plain sentence\"}");
        of.post("/api/people", "{}");
        signedIn("gao").post("/api/people/p-ma/password", "");
        assertThat(recorded())
                .containsExactly(
                        of(1, Deed.SIGNED_IN, "OK", ma, null),
                        of(2, Deed.REAUTHENTICATION_FAILED, "WRONG_PASSWORD", ma, null),
                        of(3, Deed.PASSWORD_CHANGED, "OK", ma, null),
                        of(4, Deed.ACCESS_REFUSED, "NOT_ALLOWED", ma, null),
                        of(5, Deed.SIGNED_IN, "OK", SampleSchool.GAO, null),
                        of(6, Deed.PASSWORD_RESET, "OK", SampleSchool.GAO, ma));
        assertThat(entries().find().into(new ArrayList<>()).toString())
                .doesNotContain("马老师", "ma-log", "plain", "guess");
    }

    @Test
    void a_file_that_is_not_taken_is_one_entry_with_the_reason() {
        Browser chen = signedIn("chen");
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.xlsx\"\r\n\r\n"
                + "PK\u0003\u0004nothing to unpack\r\n--b--\r\n";
        String token = chen.token();
        Browser.Reply refused = chen.send(chen.request("/api/imports")
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(refused.status()).isBetween(400, 499);
        assertThat(recorded())
                .containsExactly(
                        of(1, Deed.SIGNED_IN, "OK", SampleSchool.CHEN, null),
                        of(2, Deed.UPLOAD_REFUSED, refused.code(), SampleSchool.CHEN, null));
    }

    @Test
    void whatever_is_refused_to_somebody_known_is_one_entry_and_strangers_fill_no_log() {
        Browser gao = signedIn("gao");
        String rooms = "/api/rooms";
        gao.post(rooms, "{\"number\":");
        gao.get("/api/no-such-thing");
        gao.post("/api/people", null, "{\"displayName\":\"x\",\"login\":\"x-log\"}");
        gao.send(gao.request(rooms)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        gao.get("/api/security-log?q=%F0%9F");
        stranger().post(rooms, "{}");
        stranger().get("/api/no-such-thing");
        assertThat(recorded().stream().map(entry -> entry.deed() + " " + entry.result()))
                .containsExactly(
                        "SIGNED_IN OK",
                        "REQUEST_REFUSED MALFORMED_REQUEST",
                        "REQUEST_REFUSED NOT_FOUND",
                        "REQUEST_REFUSED IDEMPOTENCY_KEY_MISSING",
                        "ACCESS_REFUSED FORGED_REQUEST",
                        "REQUEST_REFUSED MALFORMED_REQUEST");
    }

    private void write(int count) {
        IntStream.range(0, count)
                .forEach(one -> log.record(Deed.SIGNED_IN, "OK", SampleSchool.SCHOOL, SampleSchool.WANG, null));
    }

    private Finding found(long at) {
        SecurityCheck check = log.check();
        assertThat(check.at()).isEqualTo(at);
        return check.finding();
    }

    @Test
    void a_log_nobody_touched_is_intact() {
        assertThat(log.check().finding()).isEqualTo(Finding.INTACT);
        write(5);
        SecurityCheck check = log.check();
        assertThat(check.finding()).isEqualTo(Finding.INTACT);
        assertThat(check.entries()).isEqualTo(5);
    }

    @Test
    void an_entry_changed_in_any_part_is_found() {
        for (String part : List.of("deed", "result", "school", "who", "from", "link")) {
            begin();
            write(5);
            entries().updateOne(Filters.eq("_id", 3L), Updates.set(part, "SIGNED_OUT"));
            assertThat(found(3)).as(part).isEqualTo(Finding.CHANGED);
        }
        begin();
        write(5);
        entries().updateOne(Filters.eq("_id", 3L), Updates.set("at", new Date(0)));
        assertThat(found(3)).isEqualTo(Finding.CHANGED);
    }

    @Test
    void an_entry_removed_from_the_middle_the_beginning_or_the_end_is_found() {
        write(5);
        entries().deleteOne(Filters.eq("_id", 3L));
        assertThat(found(3)).isEqualTo(Finding.MISSING);
        begin();
        write(5);
        entries().deleteOne(Filters.eq("_id", 1L));
        assertThat(found(1)).isEqualTo(Finding.MISSING);
        begin();
        write(5);
        entries().deleteOne(Filters.eq("_id", 5L));
        assertThat(found(5)).isEqualTo(Finding.CUT_OFF);
        write(2);
        assertThat(found(5)).as("though the log went on").isEqualTo(Finding.MISSING);
    }

    @Test
    void entries_moved_together_to_close_a_gap_are_found() {
        write(5);
        Document last =
                Objects.requireNonNull(entries().find(Filters.eq("_id", 5L)).first());
        entries().deleteMany(Filters.gte("_id", 4L));
        entries().insertOne(new Document(last).append("_id", 4L));
        assertThat(found(4)).isEqualTo(Finding.CHANGED);
    }

    @Test
    void several_writers_at_once_make_one_chain() {
        SecurityLog elsewhere = new SecurityLog(database, keys, clock);
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            for (int one = 0; one < 40; one++) {
                SecurityLog writer = one % 2 == 0 ? log : elsewhere;
                crowd.submit(() -> writer.record(Deed.SIGNED_IN, "OK", SampleSchool.SCHOOL, SampleSchool.WANG, null));
            }
        }
        assertThat(log.check().finding()).isEqualTo(Finding.INTACT);
        assertThat(log.check().entries()).isEqualTo(40);
    }
}
