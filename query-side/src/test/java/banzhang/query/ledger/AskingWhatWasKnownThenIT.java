package banzhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.PersonId;
import banzhang.query.Story;
import banzhang.query.views.Reading;
import banzhang.sample.SampleSchool;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("台账 · 当时所知、对比与导出")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingWhatWasKnownThenIT extends Reading {
    private static final Instant MOVED = Story.START.plusSeconds(3_600);
    /// New for every test, as all of them share one journal.
    private final String code =
            "KN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private final DeviceId device = new DeviceId("d-" + code.toLowerCase(java.util.Locale.ROOT));
    private Instant registered = Instant.EPOCH;
    private long told;

    /// That 王老师 took it over an hour later is recorded a nanosecond after the register entry; that 李老师 did then, by
    /// a clock gone back.
    @BeforeEach
    void tell() {
        registered = Clock.systemUTC().instant();
        Story story = new Story(SampleSchool.SCHOOL);
        told = append(story.recordedAt(registered)
                .registered(device, code, SampleSchool.projectorCard(), Story.START)
                .recordedAt(registered.plusNanos(1))
                .moved(device, story.store(), Story.wang(), Finding.COMPLETE, MOVED)
                .recordedAt(registered.minusSeconds(60))
                .moved(device, Story.wang(), Story.li(), Finding.COMPLETE, MOVED.plusSeconds(60)));
    }

    private List<String> holders(String question) {
        Reply reply = get(SampleSchool.CHEN, "/api/ledger?q=" + code + question, told);
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        return reply.json()
                .path("lines")
                .valueStream()
                .map(line -> line.at("/custodian/name").asString())
                .toList();
    }

    @Test
    void a_past_moment_is_answered_as_known_at_a_position() {
        String at = "&at=" + MOVED.plusSeconds(1);
        assertThat(holders(at)).containsExactly("一(1)班");
        assertThat(holders(at + "&known=" + told)).containsExactly("一(1)班");
        assertThat(holders(at + "&known=" + (told - 1))).containsExactly("一(1)班");
        assertThat(holders(at + "&known=" + (told - 2))).containsExactly("库房");
        assertThat(holders(at + "&known=" + (told - 3))).isEmpty();
    }

    @Test
    void a_time_of_recording_means_the_journal_before_the_first_event_recorded_later() {
        assertThat(holders("&known=" + registered)).containsExactly("库房");
        assertThat(holders("&known=" + registered.plusNanos(1))).containsExactly("一(2)班");
        assertThat(holders("&known=" + registered.minusNanos(1))).isEmpty();
        assertThat(holders("&known=2020-01-01")).isEmpty();
        assertThat(holders("&known=" + LocalDate.ofInstant(registered, banzhang.query.AsOf.SHANGHAI)))
                .containsExactly("一(2)班");
    }

    @Test
    void a_late_entry_is_marked() {
        Reply reply = get(SampleSchool.CHEN, "/api/ledger?q=" + code, told);
        assertThat(reply.json().at("/lines/0/late").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/ledger?known=yesterday, KNOWN_INVALID",
        "/api/ledger?known=-1, KNOWN_INVALID",
        "/api/ledger?known=9999-01-01, KNOWN_INVALID",
        "/api/ledger?known=999999999999999999, KNOWN_INVALID",
        "/api/ledger?known=9999999999999999999, KNOWN_INVALID",
        "/api/ledger?known=1&known=2, FILTER_INVALID",
        "/api/classes/c-2026-1/ledger?known=x, KNOWN_INVALID",
        "/api/ledger/comparison, WINDOW_INVALID",
        "/api/ledger/comparison?to=2026-09-01, WINDOW_INVALID",
        "/api/ledger/comparison?from=2026-09-02&to=2026-09-01, WINDOW_INVALID",
        "/api/ledger/comparison?from=soon, AT_INVALID",
        "/api/ledger/comparison?from=2026-09-01&at=2026-09-01, FILTER_UNKNOWN",
        "/api/ledger/export.csv?colour=red, FILTER_UNKNOWN",
        "/api/ledger/export.xlsx?known=x, KNOWN_INVALID",
        "/api/ledger/export.xlsx?at=9999-12-31, AT_IN_THE_FUTURE",
    })
    void what_is_no_question_is_refused(String path, String refusal) {
        Reply reply = get(SampleSchool.CHEN, path);
        assertThat(reply.code()).isEqualTo(refusal);
        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void two_moments_are_compared_as_known_at_one_position() {
        String base = "/api/ledger/comparison?q=" + code + "&from=" + Story.START + "&to=" + MOVED;
        Reply now = get(SampleSchool.CHEN, base, told);
        assertThat(now.json().path("changes").asInt()).isEqualTo(1);
        assertThat(now.json().at("/changed/0/kinds").toString()).isEqualTo("[\"CUSTODIAN\",\"ROOM\"]");
        Reply then = get(SampleSchool.CHEN, base + "&known=" + (told - 2), told);
        assertThat(then.json().path("changes").asInt()).isZero();
        assertThat(then.json().at("/sumsAfter/devices").asInt()).isEqualTo(1);
        assertThat(then.json().at("/before/known").asLong()).isEqualTo(told - 2);
    }

    private HttpResponse<byte[]> file(PersonId person, String format, String more) {
        return file(person, "/api/ledger/export." + format + "?q=" + code + more + "&position=" + told);
    }

    @Test
    void a_workbook_has_the_lines_of_the_ledger_and_names_its_position() throws IOException {
        HttpResponse<byte[]> answer = file(SampleSchool.CHEN, "xlsx", "&at=2026-09-30&known=" + told);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"ledger-20260930-p" + told + ".xlsx\"");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(code);
            assertThat(workbook.getSheetAt(1).getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(told);
        }
    }

    @Test
    void a_file_asked_again_with_its_position_is_the_same_whatever_was_recorded_since() {
        byte[] then =
                file(SampleSchool.CHEN, "csv", "&at=2026-09-30&known=" + told).body();
        Story story = new Story(SampleSchool.SCHOOL);
        DeviceId other = new DeviceId(device.value() + "-2");
        told = append(story.registered(other, code + "-2", SampleSchool.computerCard(), Story.START));
        assertThat(file(SampleSchool.CHEN, "csv", "&at=2026-09-30").body()).isNotEqualTo(then);
        assertThat(file(SampleSchool.CHEN, "csv", "&at=2026-09-30&known=" + (told - 1))
                        .body())
                .isEqualTo(then);
    }

    @Test
    void a_head_teacher_takes_along_no_more_than_the_own_class_holds() {
        assertThat(text(file(SampleSchool.LI, "csv", ""))).contains(code);
        assertThat(text(file(SampleSchool.WANG, "csv", "")))
                .doesNotContain(code)
                .startsWith("\uFEFF资产编号");
        assertThat(file(SampleSchool.LI, "csv", "&class=" + SampleSchool.CLASS_1_1)
                        .statusCode())
                .isEqualTo(404);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/ledger/comparison?from=2026-09-01", "/api/ledger/export.xlsx", "/api/ledger/export.csv"})
    void strangers_are_asked_to_sign_in(String path) {
        assertThat(file(null, path).statusCode()).isEqualTo(401);
    }
}
