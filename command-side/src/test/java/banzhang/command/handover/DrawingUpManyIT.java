package banzhang.command.handover;

import static banzhang.sample.SampleSchool.CLASS_1_1;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.command.OverHttp;
import banzhang.events.HandoverEvent.HandoverOpened;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Many sheets in one request: each drawn up or refused by itself, and once.
@DisplayName("交接 · 批量开单")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DrawingUpManyIT extends OverHttp {
    private static final String BATCH = "/api/handovers/batch";
    private Browser chen = stranger();

    @BeforeEach
    void meet() {
        chen = signedIn("chen");
    }

    private String device() {
        String code = "BO-" + UUID.randomUUID().toString().substring(0, 12);
        Reply device = chen.post("/api/devices", "{\"assetCode\":\"" + code + "\",\"card\":{\"name\":\"投影仪\"}}");
        return device.json().path("id").asString();
    }

    private static String sheetOf(String... devices) {
        return "{\"kind\":\"ISSUE\",\"schoolClass\":\"" + CLASS_1_1 + "\",\"devices\":[\""
                + String.join("\",\"", devices) + "\"]}";
    }

    private static String many(String... sheets) {
        return "{\"sheets\":[" + String.join(",", sheets) + "]}";
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static List<String> field(Reply reply, String name) {
        List<String> values = new ArrayList<>();
        for (JsonNode result : reply.json().path("results")) {
            values.add(result.path(name).asString(""));
        }
        return values;
    }

    private List<String> sheetsOver(String device) {
        return journal().stream()
                .filter(HandoverOpened.class::isInstance)
                .map(HandoverOpened.class::cast)
                .filter(opened -> opened.items().stream()
                        .anyMatch(item -> item.device().value().equals(device)))
                .map(opened -> opened.handover().value())
                .toList();
    }

    @Test
    void each_line_becomes_a_sheet_of_its_own_and_the_answer_says_where_all_of_them_are() {
        String first = device();
        String second = device();
        Reply done = chen.post(BATCH, key(), many(sheetOf(first), sheetOf(second)));
        assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
        assertThat(done.json().path("opened").asInt()).isEqualTo(2);
        assertThat(done.header("Journal-Position"))
                .isEqualTo(done.json().path("position").asString());
        assertThat(field(done, "handover"))
                .isEqualTo(
                        List.of(sheetsOver(first).getFirst(), sheetsOver(second).getFirst()));
    }

    @Test
    void asked_again_under_the_same_key_it_answers_the_same_and_draws_nothing_up_twice() {
        String device = device();
        String key = key();
        String asked = many(sheetOf(device), sheetOf("d-none"));
        Reply first = chen.post(BATCH, key, asked);
        Reply again = chen.post(BATCH, key, asked);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(sheetsOver(device)).hasSize(1);
    }

    @Test
    void what_cannot_be_drawn_up_says_why_and_holds_nothing_else_up() {
        String device = device();
        String key = key();
        Reply done = chen.post(BATCH, key, many(sheetOf("d-none"), sheetOf(device)));
        assertThat(done.json().path("opened").asInt()).isEqualTo(1);
        assertThat(field(done, "code")).containsExactly("DEVICE_NOT_FOUND", "");
        assertThat(field(done, "detail").getFirst()).isNotEmpty();
        assertThat(sheetsOver(device)).hasSize(1);
    }

    @Test
    void what_is_on_a_sheet_under_way_is_not_drawn_up_again() {
        String device = device();
        chen.post(BATCH, key(), many(sheetOf(device)));
        Reply again = chen.post(BATCH, key(), many(sheetOf(device)));
        assertThat(field(again, "code")).containsExactly("ALREADY_ON_A_SHEET");
        assertThat(again.json().path("opened").asInt()).isZero();
        String sheet = sheetsOver(device).getFirst();
        assertThat(chen.post("/api/handovers/" + sheet + "/withdrawal", "{\"reason\":\"开错\"}")
                        .status())
                .isEqualTo(200);
        assertThat(chen.post(BATCH, key(), many(sheetOf(device)))
                        .json()
                        .path("opened")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_list_changed_under_the_same_key_is_not_taken_for_the_old_one() {
        String device = device();
        String key = key();
        chen.post(BATCH, key, many(sheetOf(device)));
        Reply other = chen.post(BATCH, key, many(sheetOf(device())));
        assertThat(field(other, "code")).containsExactly("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void an_empty_list_too_long_a_list_a_missing_key_and_bad_bodies_are_refused_as_a_whole() {
        assertThat(chen.post(BATCH, key(), many()).code()).isEqualTo("NO_SHEETS");
        String[] tooMany = Collections.nCopies(61, sheetOf("d-none")).toArray(String[]::new);
        assertThat(chen.post(BATCH, key(), many(tooMany)).code()).isEqualTo("TOO_MANY_SHEETS");
        for (String body :
                List.of("{}", "[]", "{\"sheets\":[null]}", "{\"sheets\":[{\"kind\":\"ISSUE\",\"devices\":[{}]}]}")) {
            assertThat(chen.post(BATCH, key(), body).status()).as(body).isEqualTo(400);
        }
    }

    @Test
    void only_general_affairs_draws_sheets_up() {
        assertThat(signedIn("wang").post(BATCH, key(), many(sheetOf("d-none"))).status())
                .isEqualTo(403);
    }
}
