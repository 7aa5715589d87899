package banzhang.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.OverHttp;
import banzhang.events.OrganisationEvent.ClassGraduated;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.ClassPromoted;
import banzhang.events.OrganisationEvent.TermDated;
import banzhang.events.OrganisationEvent.YearChanged;
import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.events.value.ClassId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.SchoolYear;
import banzhang.events.value.Term;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("组织 · 学期, 学年升级 · 接口")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangingTheYearIT extends OverHttp {
    private static final String DAYS = "\"firstDay\":\"2031-09-01\",\"lastDay\":\"2032-01-16\"}";

    private SchoolYear year() {
        return SchoolYear.preparedOn(LocalDate.ofInstant(clock.instant(), DaySpan.SCHOOL_ZONE));
    }

    /// A class that was opened the school year before.
    private ClassId lastYears(int grade, int number) {
        SchoolYear before = new SchoolYear(year().first() - 1);
        Instant then = Instant.parse(before.first() + "-09-01T00:00:00Z");
        OpenClass open = new OpenClass(SampleSchool.SCHOOL, grade, number, before.entryYear(grade), null, then);
        commands.sendAndWait(open);
        return open.schoolClass();
    }

    private String change() {
        return "/api/school-years/" + year().first() + "/change";
    }

    private static String becomes(ClassId schoolClass, int grade, String outcome) {
        return "\"" + schoolClass + "\":{\"grade\":" + grade + ",\"outcome\":\"" + outcome + "\"}";
    }

    @Test
    void general_affairs_carry_the_reviewed_year_out_once_and_custody_stays() {
        ClassId up = lastYears(2, 91);
        ClassId leaves = lastYears(6, 92);
        ClassId stays = lastYears(3, 93);
        int first = year().first();
        Browser chen = signedIn("chen");
        int before = journal().size();
        String stale = "{\"classes\":{" + becomes(up, 1, "PROMOTE") + "},\"opened\":{\"7\":[\"A101\"]}}";
        assertThat(chen.post(change(), stale).code()).isEqualTo("CLASS_NOT_AS_REVIEWED");
        assertThat(chen.post(change(), stale.replace("A101", "Z999")).status()).isBetween(400, 499);
        assertThat(journal()).hasSize(before);

        String reviewed = "{\"classes\":{" + becomes(up, 2, "PROMOTE") + "," + becomes(leaves, 6, "GRADUATE") + ","
                + becomes(stays, 3, "STAY") + "},\"opened\":{\"7\":[\"a101\",\"-\"]}}";
        Browser.Reply done = chen.post(change(), reviewed);
        assertThat(done.status()).isEqualTo(200);
        Instant at = clock.instant();
        List<Object> told = journal().subList(before, journal().size());
        assertThat(told)
                .startsWith(
                        new YearChanged(SampleSchool.SCHOOL, first, 1, 1, 2, at),
                        new ClassPromoted(up, SampleSchool.SCHOOL, first, 3, at),
                        new ClassGraduated(leaves, SampleSchool.SCHOOL, first, at))
                .doesNotHaveAnyElementsOfTypes(CustodyMoved.class);
        assertThat(told.stream().filter(ClassOpened.class::isInstance).map(ClassOpened.class::cast))
                .extracting(ClassOpened::grade, ClassOpened::number, ClassOpened::entryYear, ClassOpened::room)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(7, 1, first, SampleSchool.ROOM_A101),
                        org.assertj.core.groups.Tuple.tuple(7, 2, first, null));
        assertThat(chen.post(change(), reviewed.replace("\"opened\":{\"7\":[\"a101\",\"-\"]}", "\"opened\":{}"))
                        .code())
                .isEqualTo("YEAR_CHANGED_ALREADY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"classes\":null}",
                "{\"classes\":[]}",
                "{\"classes\":{\"c-1\":null}}",
                "{\"classes\":{\"c-1\":{\"grade\":1,\"outcome\":\"FLY\"}}}",
                "{\"classes\":{\"王老师\":{\"grade\":1,\"outcome\":\"PROMOTE\"}}}",
                "{\"opened\":{\"13\":[\"A101\"]}}",
                "{\"opened\":{\"x\":[\"A101\"]}}",
                "{\"opened\":{\"1\":[null]}}",
                "{\"opened\":{\"1\":[\"Z999\"]}}",
            })
    void what_is_no_review_is_refused_and_changes_nothing(String body) {
        Browser gao = signedIn("gao");
        int before = journal().size();
        Browser.Reply refused = gao.post(change(), body);
        assertThat(refused.status()).as(refused.code()).isBetween(400, 499);
        assertThat(journal()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1948", "-1", "x", "2126", "99999999999"})
    void what_is_no_year_is_refused(String year) {
        assertThat(signedIn("gao")
                        .post("/api/school-years/" + year + "/change", "{}")
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void a_term_is_kept_in_one_form_whichever_it_was_written_in() {
        Browser.Reply dated = signedIn("gao").post("/api/terms", "{\"term\":\"2031学年 上学期\"," + DAYS);
        assertThat(dated.status()).isEqualTo(200);
        assertThat(dated.json().path("id").asString()).isEqualTo("2031-2032-1");
        assertThat(journal())
                .contains(new TermDated(
                        SampleSchool.SCHOOL,
                        new Term("2031-2032-1"),
                        LocalDate.parse("2031-09-01"),
                        LocalDate.parse("2032-01-16"),
                        clock.instant()));
        int before =
                journal().stream().filter(TermDated.class::isInstance).toList().size();
        assertThat(signedIn("chen")
                        .post("/api/terms", "{\"term\":\"2031 1\"," + DAYS)
                        .status())
                .isEqualTo(200);
        assertThat(journal().stream().filter(TermDated.class::isInstance)).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2031-1; 2031-09-01; TERM_UNREADABLE",
                "2030 上学期; 2031-09-01; TERM_OUTSIDE_ITS_YEAR",
                "2031 上学期; 2032-01-17; TERM_ENDS_BEFORE_IT_BEGAN",
            })
    void days_that_cannot_be_are_refused_by_code(String term, String first, String code) {
        String body = "{\"term\":\"" + term + "\"," + DAYS.replace("2031-09-01", first);
        assertThat(signedIn("chen").post("/api/terms", body).code()).isEqualTo(code);
    }
}
