package banzhang.query.labels;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.query.Story;
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
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("标签 · 取用")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingForLabelsIT extends Reading {
    private static final DeviceId WITH_WANG = new DeviceId("d-label-1");
    private static final DeviceId IN_STORE = new DeviceId("d-label-2");

    @BeforeEach
    void register() {
        if (positions.positionOf(WITH_WANG.value(), 1).isEmpty()) {
            Story story = new Story(SampleSchool.SCHOOL);
            append(story.registered(WITH_WANG, "LBL-1", SampleSchool.projectorCard(), Story.START)
                    .registered(IN_STORE, "LBL-2", SampleSchool.computerCard(), Story.START)
                    .moved(WITH_WANG, story.store(), Story.wang(), Finding.COMPLETE, Story.START));
        }
        assertThat(get(SampleSchool.CHEN, "/api/ledger?q=LBL", positions.head()).status())
                .isEqualTo(200);
    }

    private PrintedPages pages(String question) throws IOException {
        HttpResponse<byte[]> answer = file(SampleSchool.CHEN, "/api/labels.pdf?" + question);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(as -> assertThat(as).contains("labels.pdf"));
        return PrintedPages.of(answer.body());
    }

    @Test
    void what_the_ledger_is_asked_for_is_what_gets_labels() throws IOException {
        try (PrintedPages pages = pages("q=LBL&layout=4x10")) {
            assertThat(pages.text(0)).contains("青禾小学", "投影仪", "LBL-1", "台式计算机", "LBL-2", "爱普生 CB-X06");
            assertThat(pages.scanned(0))
                    .containsExactly(
                            "http://localhost:" + port + "/q/d/d-label-1",
                            "http://localhost:" + port + "/q/d/d-label-2");
        }
        try (PrintedPages pages = pages("q=LBL&class=" + SampleSchool.CLASS_1_1)) {
            assertThat(pages.text(0)).contains("LBL-1").doesNotContain("LBL-2");
        }
        try (PrintedPages pages = pages("device=d-label-2&layout=60x40")) {
            assertThat(pages.count()).isEqualTo(1);
            assertThat(pages.text(0)).contains("LBL-2").doesNotContain("LBL-1");
        }
    }

    @Test
    void rooms_get_labels_too() throws IOException {
        try (PrintedPages pages = pages("of=rooms&room=" + SampleSchool.ROOM_A101)) {
            assertThat(pages.text(0)).contains("A101").doesNotContain("A102");
            assertThat(pages.scanned(0)).containsExactly("http://localhost:" + port + "/q/r/" + SampleSchool.ROOM_A101);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "layout=2x2, 400, FILTER_INVALID",
        "of=people, 400, FILTER_INVALID",
        "start=0, 400, FILTER_INVALID",
        "start=25, 400, FILTER_INVALID",
        "start=x, 400, FILTER_INVALID",
        "device=%7C, 400, FILTER_INVALID",
        "label=1, 400, FILTER_UNKNOWN",
        "q=nothing-like-it, 422, LABELS_NONE",
        "device=d-nobody-has, 422, LABELS_NONE",
    })
    void refuses_what_cannot_be_printed(String question, int status, String code) {
        Reply reply = get(SampleSchool.CHEN, "/api/labels.pdf?" + question);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void only_who_labels_equipment_gets_labels() {
        assertThat(get(SampleSchool.WANG, "/api/labels.pdf").status()).isEqualTo(403);
        assertThat(get(SampleSchool.ZHOU, "/api/labels.pdf").status()).isEqualTo(403);
        assertThat(get(null, "/api/labels.pdf").status()).isEqualTo(401);
        assertThat(file(SampleSchool.GAO, "/api/labels.pdf?of=rooms").statusCode())
                .isEqualTo(200);
    }
}
