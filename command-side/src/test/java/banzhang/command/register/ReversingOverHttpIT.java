package banzhang.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.command.OverHttp;
import banzhang.events.ReversalEvent;
import banzhang.events.ReversalEvent.CardReversed;
import banzhang.events.ReversalEvent.ReversalProposed;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("红字冲销")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReversingOverHttpIT extends OverHttp {
    @Test
    void one_proposes_another_confirms_and_the_code_is_registered_anew() {
        Browser chen = signedIn("chen");
        Browser gao = signedIn("gao");
        String path = path(chen, "REV-1");
        assertThat(register(chen, "REV-1").code()).isEqualTo("ASSET_CODE_TAKEN");

        Reply proposed = chen.post(path, "rev-1", body("登记了两次", PASSWORD));
        assertThat(proposed.status()).isEqualTo(201);
        assertThat(chen.post(path, "rev-1", body("登记了两次", "forgotten")).raw().body())
                .as("asked again it is the same answer, whatever the password")
                .isEqualTo(proposed.raw().body());
        String one = path + "/" + proposed.json().path("id").asString();
        assertThat(chen.post(one + "/confirmation", password(PASSWORD)).code()).isEqualTo("PROPOSED_BY_YOU");
        assertThat(gao.post(one + "/confirmation", password("wrong wrong wrong"))
                        .code())
                .isEqualTo("WRONG_PASSWORD");
        Reply confirmed = gao.post(one + "/confirmation", password(PASSWORD));
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.header("Journal-Position")).isNotEmpty();
        assertThat(gao.post(one + "/confirmation", password(PASSWORD)).code()).isEqualTo("DEVICE_REVERSED");

        assertThat(register(chen, "REV-1").status()).isEqualTo(201);
        assertThat(ofThisDevice(path)).hasSize(2);
        assertThat(ofThisDevice(path).getFirst()).isInstanceOf(ReversalProposed.class);
        assertThat(ofThisDevice(path).getLast()).isInstanceOf(CardReversed.class);
    }

    @Test
    void who_has_no_business_with_cards_is_kept_out() {
        String path = path(signedIn("chen"), "REV-2");
        String one = path + "/x-1";
        for (String login : List.of("zhou", "wang")) {
            Browser other = signedIn(login);
            assertThat(other.post(path, body("原因", PASSWORD)).status()).isEqualTo(403);
            assertThat(other.post(one + "/confirmation", password(PASSWORD)).status())
                    .isEqualTo(403);
            assertThat(other.post(one + "/rejection", "{\"reason\":\"x\"}").status())
                    .isEqualTo(403);
            assertThat(other.post(one + "/withdrawal", "").status()).isEqualTo(403);
        }
        assertThat(signedIn("gao").post(path, body("原因", PASSWORD)).status()).isEqualTo(403);
    }

    @Test
    void bad_input_changes_nothing_and_is_never_the_servers_fault() {
        Browser chen = signedIn("chen");
        String path = path(chen, "REV-3");
        int before = journal().size();
        for (String body : List.of(
                "",
                "[]",
                "null",
                "{}",
                "{\"reason\":\"x\"}",
                "{\"reason\":null,\"password\":\"x\"}",
                body("", PASSWORD),
                body("字".repeat(501), PASSWORD),
                body("由王老师发现", PASSWORD))) {
            assertThat(chen.post(path, body).status()).as(body).isBetween(400, 422);
        }
        assertThat(chen.post(path + "/x-none/confirmation", password(PASSWORD)).code())
                .isEqualTo("REVERSAL_NOT_FOUND");
        assertThat(chen.post(path + "/x-none/rejection", "{\"reason\":\"x\"}").code())
                .isEqualTo("REVERSAL_NOT_FOUND");
        assertThat(chen.post(path + "/x-none/withdrawal", "").code()).isEqualTo("REVERSAL_NOT_FOUND");
        assertThat(chen.post(path.replace("/reversals", "x/reversals"), body("原因", PASSWORD))
                        .code())
                .isEqualTo("DEVICE_NOT_FOUND");
        assertThat(journal()).hasSize(before);
    }

    private static Reply register(Browser chen, String code) {
        return chen.post("/api/devices", "{\"assetCode\":\"" + code + "\",\"card\":{\"name\":\"投影仪\"}}");
    }

    private static String path(Browser chen, String code) {
        return "/api/devices/" + register(chen, code).json().path("id").asString() + "/reversals";
    }

    private static String body(String reason, String password) {
        return "{\"reason\":\"" + reason + "\",\"password\":\"" + password + "\"}";
    }

    private static String password(String password) {
        return "{\"password\":\"" + password + "\"}";
    }

    private List<ReversalEvent> ofThisDevice(String path) {
        return journal().stream()
                .filter(ReversalEvent.class::isInstance)
                .map(ReversalEvent.class::cast)
                .filter(event -> path.contains(event.device().value()))
                .toList();
    }
}
