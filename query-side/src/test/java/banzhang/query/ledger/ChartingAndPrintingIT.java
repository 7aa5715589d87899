package banzhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.query.Story;
import banzhang.query.labels.PrintedPages;
import banzhang.query.views.Reading;
import banzhang.sample.SampleSchool;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("台账 · 图表与打印")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChartingAndPrintingIT extends Reading {
    private static final DeviceId WITH_WANG = new DeviceId("d-chart-1");
    private static final DeviceId IN_STORE = new DeviceId("d-chart-2");
    private long told;

    @BeforeEach
    void register() {
        if (positions.positionOf(WITH_WANG.value(), 1).isEmpty()) {
            Story story = new Story(SampleSchool.SCHOOL);
            append(story.registered(WITH_WANG, "CHRT-1", SampleSchool.projectorCard(), Story.START)
                    .registered(IN_STORE, "CHRT-2", SampleSchool.computerCard(), Story.START)
                    .moved(WITH_WANG, story.store(), Story.wang(), Finding.DAMAGED, Story.START.plusSeconds(60)));
        }
        told = positions.head();
    }

    private static long devices(JsonNode charts, String by, String band) {
        return charts.path("charts")
                .valueStream()
                .filter(chart -> chart.path("by").asString().equals(by))
                .flatMap(chart -> chart.path("bars").valueStream())
                .filter(bar -> bar.path("band").asString().equals(band))
                .mapToLong(bar -> bar.path("devices").asLong())
                .sum();
    }

    @Test
    void the_lines_asked_for_are_counted_by_room_age_value_and_condition() {
        JsonNode charts =
                get(SampleSchool.CHEN, "/api/ledger/charts?q=CHRT", told).json();
        assertThat(charts.path("sums").path("valueFen").asLong()).isEqualTo(920_000);
        assertThat(devices(charts, "ROOM", "A101")).isEqualTo(1);
        assertThat(devices(charts, "ROOM", "_none")).isEqualTo(1);
        assertThat(devices(charts, "AGE", "Y1")).isEqualTo(2);
        assertThat(devices(charts, "VALUE", "V1000")).isEqualTo(1);
        assertThat(devices(charts, "VALUE", "V5000")).isEqualTo(1);
        assertThat(devices(charts, "CONDITION", "DAMAGED")).isEqualTo(1);
    }

    @Test
    void charts_count_as_of_a_past_moment_and_for_a_head_teacher_only_what_is_own() {
        JsonNode then = get(SampleSchool.CHEN, "/api/ledger/charts?q=CHRT&at=" + Story.START.plusSeconds(30), told)
                .json();
        assertThat(devices(then, "ROOM", "_none")).isEqualTo(2);
        JsonNode own = get(SampleSchool.WANG, "/api/ledger/charts?q=CHRT", told).json();
        assertThat(own.path("sums").path("devices").asLong()).isEqualTo(1);
        assertThat(get(SampleSchool.LI, "/api/ledger/charts?q=CHRT", told)
                        .json()
                        .path("sums")
                        .path("devices")
                        .asLong())
                .isZero();
    }

    @Test
    void the_ledger_is_printed_with_the_lines_asked_for() throws IOException {
        get(SampleSchool.CHEN, "/api/ledger?q=CHRT", told);
        HttpResponse<byte[]> answer = file(SampleSchool.CHEN, "/api/ledger/export.pdf?q=CHRT");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        try (PrintedPages pages = PrintedPages.of(answer.body())) {
            assertThat(pages.text(0)).contains("CHRT-1", "CHRT-2", "一(1)班 王老师", "价值合计 9,200.00 元");
        }
        HttpResponse<byte[]> own = file(SampleSchool.WANG, "/api/ledger/export.pdf?q=CHRT");
        try (PrintedPages pages = PrintedPages.of(own.body())) {
            assertThat(pages.text(0)).contains("CHRT-1").doesNotContain("CHRT-2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/ledger/charts", "/api/ledger/export.pdf"})
    void what_the_ledger_refuses_they_refuse(String path) {
        assertThat(get(SampleSchool.CHEN, path + "?at=2999-01-01").code()).isEqualTo("AT_IN_THE_FUTURE");
        assertThat(get(SampleSchool.CHEN, path + "?colour=red").code()).isEqualTo("FILTER_UNKNOWN");
        assertThat(get(SampleSchool.WANG, path + "?class=" + SampleSchool.CLASS_1_2)
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(get(null, path).status()).isEqualTo(401);
    }
}
