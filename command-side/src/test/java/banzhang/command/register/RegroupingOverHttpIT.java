package banzhang.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.command.OverHttp;
import banzhang.events.RegroupingEvent.CardMerged;
import banzhang.events.RegroupingEvent.CardSplit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("拆卡与并卡")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegroupingOverHttpIT extends OverHttp {
    @Test
    void one_card_becomes_two_and_the_two_become_one_again() {
        Browser chen = signedIn("chen");
        Browser gao = signedIn("gao");
        String card = "/api/devices/" + register(chen, "RG-1", 3);

        String shares = "[{\"assetCode\":\"rg-1\",\"quantity\":1},{\"assetCode\":\"RG-2\",\"quantity\":\"2\"}]";
        Reply proposed = chen.post(card + "/splits", "split-1", split(shares, "分到两个班"));
        assertThat(proposed.status()).isEqualTo(201);
        assertThat(chen.post(card + "/splits", "split-1", split(shares, "分到两个班"))
                        .raw()
                        .body())
                .isEqualTo(proposed.raw().body());
        String one = card + "/regroupings/" + proposed.json().path("id").asString();
        assertThat(chen.post(one + "/confirmation", PROOF).code()).isEqualTo("PROPOSED_BY_YOU");
        assertThat(gao.post(one + "/confirmation", "{\"password\":\"wrong wrong wrong\"}")
                        .code())
                .isEqualTo("WRONG_PASSWORD");
        assertThat(gao.post(one + "/confirmation", PROOF).status()).isEqualTo(200);
        assertThat(gao.post(one + "/confirmation", PROOF).code()).isEqualTo("DEVICE_REGROUPED");
        assertThat(chen.post("/api/devices", body("RG-1", 1)).code()).isEqualTo("ASSET_CODE_TAKEN");

        CardSplit split = last(CardSplit.class);
        String left = "/api/devices/" + split.successors().getFirst();
        String with = "[\"" + split.successors().getLast() + "\"]";
        Reply merging = chen.post(left + "/merges", merge(with, "RG-1"));
        assertThat(merging.status()).isEqualTo(201);
        String both = left + "/regroupings/" + merging.json().path("id").asString();
        assertThat(gao.post(both + "/confirmation", PROOF).status()).isEqualTo(200);
        assertThat(last(CardMerged.class).device()).isEqualTo(split.successors().getLast());
        assertThat(register(chen, "RG-2", 1)).as("its code is free again").isNotEmpty();
    }

    @Test
    void bad_input_changes_nothing_and_is_never_the_servers_fault() {
        Browser chen = signedIn("chen");
        String card = "/api/devices/" + register(chen, "RG-9", 3);
        int before = journal().size();
        for (String body : List.of(
                "",
                "[]",
                "null",
                "{}",
                split("null", "x"),
                split("[]", "x"),
                split("[null,null]", "x"),
                split("{}", "x"),
                split("[[],[]]", "x"),
                split("[1,2]", "x"),
                split("[{},{}]", "x"),
                split("[{\"assetCode\":\"A\",\"quantity\":1},{\"assetCode\":\"A\",\"quantity\":2}]", "x"),
                split("[{\"assetCode\":\"A\",\"quantity\":-1},{\"assetCode\":\"B\",\"quantity\":4}]", "x"),
                split(
                        "[{\"assetCode\":\"A\",\"quantity\":1,\"name\":\"x\"},{\"assetCode\":\"B\",\"quantity\":2}]",
                        "x"),
                split("[{\"assetCode\":{\"$gt\":\"\"},\"quantity\":1},{\"assetCode\":\"B\",\"quantity\":2}]", "x"),
                split("[" + "{\"assetCode\":\"A\",\"quantity\":1},".repeat(200) + "{}]", "x"),
                split("[{\"assetCode\":\"A\",\"quantity\":1},{\"assetCode\":\"B\",\"quantity\":2}]", ""),
                split("[{\"assetCode\":\"A\",\"quantity\":1},{\"assetCode\":\"B\",\"quantity\":2}]", "由王老师提出"))) {
            assertThat(chen.post(card + "/splits", body).status()).as(body).isBetween(400, 422);
        }
        assertThat(journal()).hasSize(before);
    }

    @Test
    void bad_cards_to_merge_and_unknown_proposals_change_nothing() {
        Browser chen = signedIn("chen");
        String card = "/api/devices/" + register(chen, "RG-8", 3);
        int before = journal().size();
        for (String body : List.of(
                "",
                "{}",
                merge("null", "A"),
                merge("[]", "A"),
                merge("[null]", "A"),
                merge("[\"d-none\"]", "A"),
                merge("[1]", "A"),
                merge("[\"a b\"]", "A"),
                merge("[\"d-none\"]", "Т"),
                merge("[" + "\"d-none\",".repeat(300) + "\"d-none\"]", "A"))) {
            assertThat(chen.post(card + "/merges", body).status()).as(body).isBetween(400, 422);
        }
        String none = card + "/regroupings/g-none/";
        assertThat(chen.post(none + "confirmation", PROOF).code()).isEqualTo("REGROUPING_NOT_FOUND");
        assertThat(chen.post(none + "rejection", "{\"reason\":\"x\"}").code()).isEqualTo("REGROUPING_NOT_FOUND");
        assertThat(chen.post(none + "withdrawal", "").code()).isEqualTo("REGROUPING_NOT_FOUND");
        assertThat(journal()).hasSize(before);
    }

    private static final String PROOF = "{\"password\":\"" + PASSWORD + "\"}";

    private static String register(Browser chen, String code, int pieces) {
        return chen.post("/api/devices", body(code, pieces)).json().path("id").asString();
    }

    private static String body(String code, int pieces) {
        return "{\"assetCode\":\"" + code + "\",\"card\":{\"name\":\"音箱\",\"value\":10000,\"quantity\":" + pieces
                + "}}";
    }

    private static String split(String shares, String reason) {
        return "{\"shares\":" + shares + ",\"reason\":\"" + reason + "\",\"password\":\"" + PASSWORD + "\"}";
    }

    private static String merge(String with, String code) {
        return "{\"with\":" + with + ",\"assetCode\":\"" + code + "\",\"reason\":\"成对\",\"password\":\"" + PASSWORD
                + "\"}";
    }

    private <T> T last(Class<T> type) {
        return journal().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
