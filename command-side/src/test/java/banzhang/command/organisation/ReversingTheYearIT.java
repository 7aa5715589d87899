package banzhang.command.organisation;

import static banzhang.sample.SampleSchool.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.OverHttp;
import banzhang.events.OrganisationEvent.YearChanged;
import banzhang.events.YearReversalEvent;
import banzhang.events.YearReversalEvent.YearReversed;
import banzhang.events.value.ClassId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.SchoolYear;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("组织 · 升级撤销 · 接口")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReversingTheYearIT extends OverHttp {
    private static final Duration YEAR = Duration.ofDays(731);
    private static final String PROPOSAL = "{\"reason\":\"误点了升级\",\"password\":\"" + PASSWORD + "\"}";

    /// A year nobody else goes into.
    @BeforeEach
    void nextYear() {
        clock.advance(YEAR);
    }

    @AfterEach
    void thisYear() {
        clock.advance(YEAR.negated());
    }

    @Test
    void a_change_is_taken_back_by_two_people_under_their_passwords_and_done_anew() {
        SchoolYear year = year();
        ClassId up = lastYears(year, 2, 71);
        String change = "{\"classes\":{\"" + up + "\":{\"grade\":2,\"outcome\":\"PROMOTE\"}}}";
        Browser chen = signedIn("chen");
        Browser gao = signedIn("gao");
        String path = "/api/school-years/" + year.first();
        assertThat(chen.post(path + "/change", change).status()).isEqualTo(200);
        String back = path + "/reversal";

        assertThat(chen.post(back, PROPOSAL.replace(PASSWORD, "not my password"))
                        .code())
                .isEqualTo("WRONG_PASSWORD");
        assertThat(chen.post(back, PROPOSAL.replace("误点", "高老师误点")).code()).isEqualTo("TEXT_NAMES_SOMEBODY");
        assertThat(signedIn("wang").post(back, PROPOSAL).status()).isEqualTo(403);
        assertThat(chen.post(back, PROPOSAL).status()).isEqualTo(201);
        String confirmation = "{\"classes\":[\"" + up + "\"],\"password\":\"" + PASSWORD + "\"}";
        assertThat(chen.post(back + "/confirmation", confirmation).code()).isEqualTo("PROPOSED_BY_YOU");
        assertThat(gao.post(back + "/confirmation", confirmation.replace("[\"" + up + "\"]", "[]"))
                        .code())
                .isEqualTo("YEAR_NOT_AS_REVIEWED");
        assertThat(gao.post(back + "/confirmation", confirmation).status()).isEqualTo(200);
        assertThat(journal()).filteredOn(YearReversed.class::isInstance).hasSize(1);
        long changes = changes();

        assertThat(signedIn("chen").post(path + "/change", change).status()).isEqualTo(200);
        assertThat(changes()).isEqualTo(changes + 1);
        assertThat(gao.post(back + "/withdrawal", "").code()).isEqualTo("YEAR_REVERSAL_NOT_PROPOSED");
        // and once more, so that the school is in this year for the other tests
        assertThat(gao.post(back, PROPOSAL).status()).isEqualTo(201);
        assertThat(chen.post(back + "/confirmation", confirmation).status()).isEqualTo(200);
    }

    private long changes() {
        return journal().stream().filter(YearChanged.class::isInstance).count();
    }

    @Test
    void bad_bodies_and_years_are_never_the_servers_fault() {
        Browser chen = signedIn("chen");
        long before =
                journal().stream().filter(YearReversalEvent.class::isInstance).count();
        for (String year : List.of("0", "99999", "-1", "x", "2026-2027")) {
            for (String door : List.of("", "/confirmation", "/rejection")) {
                for (String body : List.of("", "{}", "null", "[]", "{\"classes\":[null]}", PROPOSAL)) {
                    assertThat(chen.post("/api/school-years/" + year + "/reversal" + door, body)
                                    .status())
                            .as("%s %s %s", year, door, body)
                            .isBetween(400, 422);
                }
            }
        }
        assertThat(journal().stream()
                        .filter(YearReversalEvent.class::isInstance)
                        .count())
                .isEqualTo(before);
    }

    private SchoolYear year() {
        return SchoolYear.preparedOn(LocalDate.ofInstant(clock.instant(), DaySpan.SCHOOL_ZONE));
    }

    /// A class that was opened the school year before.
    private ClassId lastYears(SchoolYear year, int grade, int number) {
        SchoolYear before = new SchoolYear(year.first() - 1);
        Instant then = Instant.parse(before.first() + "-09-01T00:00:00Z");
        OpenClass open = new OpenClass(SCHOOL, grade, number, before.entryYear(grade), null, then);
        commands.sendAndWait(open);
        return open.schoolClass();
    }
}
