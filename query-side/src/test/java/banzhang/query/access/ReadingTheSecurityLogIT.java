package banzhang.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.account.Contacts;
import banzhang.access.account.People;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.events.value.SchoolId;
import banzhang.query.views.Reading;
import banzhang.sample.SampleSchool;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("安全日志 · 查阅")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class ReadingTheSecurityLogIT extends Reading {
    private static final String LOG = "/api/security-log";

    @Autowired
    SecurityLog log;

    @Autowired
    People people;

    @BeforeEach
    void begin() {
        database.getCollection("security_log").deleteMany(new Document());
        database.getCollection("security_log_head").deleteMany(new Document());
    }

    private void signIns(int count) {
        IntStream.range(0, count)
                .forEach(one -> log.record(Deed.SIGNED_IN, "OK", SampleSchool.SCHOOL, SampleSchool.WANG, null));
    }

    private List<String> sequences(String path) {
        return texts(get(SampleSchool.ZHOU, path).json().path("entries"), "sequence");
    }

    @Test
    void reading_contacts_is_allowed_to_whom_it_concerns_and_recorded() {
        people.reach(SampleSchool.WANG, Contacts.required("0558-1234567", null), 1);
        String contacts = "/api/people/" + SampleSchool.WANG + "/contacts";
        assertThat(get(SampleSchool.CHEN, contacts).json().path("phone").asString())
                .isEqualTo("0558-1234567");
        assertThat(get(SampleSchool.WANG, contacts).status()).isEqualTo(403);
        assertThat(get(SampleSchool.ZHOU, contacts).status()).isEqualTo(403);
        assertThat(get(SampleSchool.CHEN, "/api/people/p-nobody/contacts").status())
                .isEqualTo(404);
        var read = get(SampleSchool.ZHOU, LOG + "?deed=CONTACTS_READ").json().path("entries");
        assertThat(texts(read, "who")).containsExactly(SampleSchool.CHEN.value());
        assertThat(texts(read, "about")).containsExactly(SampleSchool.WANG.value());
        assertThat(texts(read, "from")).containsExactly("local");
    }

    @Test
    void the_latest_come_first_fifty_at_a_time_without_a_hole() {
        signIns(120);
        var first = get(SampleSchool.ZHOU, LOG).json();
        assertThat(texts(first.path("entries"), "sequence")).hasSize(50).startsWith("120", "119");
        assertThat(first.path("older").asLong()).isEqualTo(71);
        assertThat(sequences(LOG + "?before=71")).hasSize(50).startsWith("70");
        var last = get(SampleSchool.ZHOU, LOG + "?before=21").json();
        assertThat(texts(last.path("entries"), "sequence")).hasSize(20).endsWith("1");
        assertThat(last.path("older").isNull()).isTrue();
    }

    @Test
    void it_is_narrowed_by_what_who_and_when() {
        signIns(1);
        log.record(Deed.PASSWORD_RESET, "OK", SampleSchool.SCHOOL, SampleSchool.GAO, SampleSchool.WANG);
        log.record(Deed.SIGNED_OUT, "OK", SampleSchool.SCHOOL, SampleSchool.GAO, null);
        assertThat(sequences(LOG + "?deed=SIGNED_OUT")).containsExactly("3");
        assertThat(sequences(LOG + "?person=" + SampleSchool.WANG)).containsExactly("2", "1");
        assertThat(sequences(LOG + "?to=2020-01-01")).isEmpty();
        assertThat(sequences(LOG + "?from=2020-01-01")).hasSize(3);
    }

    @Test
    void another_schools_entries_are_not_shown_but_those_of_people_nobody_knows_are() {
        log.record(Deed.SIGNED_IN, "OK", new SchoolId("other"), SampleSchool.LI, null);
        log.record(Deed.SIGN_IN_FAILED, "LOGIN_OR_PASSWORD_WRONG", null, null, null);
        assertThat(sequences(LOG)).containsExactly("2");
    }

    @Test
    void what_is_asked_wrongly_is_refused_by_name() {
        for (String wrong : List.of(
                "deed=NOTHING",
                "person=a%20b",
                "from=2026-13-01",
                "to=%2B999999999-12-31",
                "before=-1",
                "before=99999999999999999999",
                "deed=SIGNED_IN&deed=SIGNED_OUT",
                "colour=red")) {
            assertThat(get(SampleSchool.ZHOU, LOG + "?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void administrator_and_auditor_read_and_check_it_and_nobody_else() {
        signIns(2);
        for (String path : List.of(LOG, LOG + "/check")) {
            assertThat(get(SampleSchool.GAO, path).status()).isEqualTo(200);
            assertThat(get(SampleSchool.ZHOU, path).status()).isEqualTo(200);
            assertThat(get(SampleSchool.CHEN, path).status()).isEqualTo(403);
            assertThat(get(SampleSchool.WANG, path).status()).isEqualTo(403);
            assertThat(get(null, path).status()).isEqualTo(401);
        }
        assertThat(get(SampleSchool.GAO, LOG + "/check").json().path("finding").asString())
                .isEqualTo("INTACT");
        database.getCollection("security_log").deleteOne(new Document("_id", 1L));
        assertThat(get(SampleSchool.GAO, LOG + "/check").json().path("finding").asString())
                .isEqualTo("MISSING");
    }

    @Test
    void everyone_sees_where_they_are_signed_in_themselves() {
        var own = get(SampleSchool.WANG, "/api/sessions").json();
        assertThat(own.valueStream().filter(one -> one.path("current").asBoolean()))
                .hasSize(1);
        assertThat(own.toString()).doesNotContain("person");
        assertThat(get(null, "/api/sessions").status()).isEqualTo(401);
    }
}
