package banzhang.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.command.OverHttp;
import banzhang.events.CorrectionEvent.CorrectionConfirmed;
import banzhang.events.CorrectionEvent.CorrectionProposed;
import banzhang.events.value.CardChange;
import banzhang.sample.SampleSchool;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("更正")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectingOverHttpIT extends OverHttp {
    @Test
    void one_proposes_and_another_confirms() {
        Browser chen = signedIn("chen");
        Browser gao = signedIn("gao");
        String path = path(chen, "CORR-1");

        Reply proposed = chen.post(path, "corr-1", body("明基", "登记时抄错铭牌", PASSWORD));
        assertThat(proposed.status()).isEqualTo(201);
        assertThat(chen.post(path, "corr-1", body("明基", "登记时抄错铭牌", "forgotten"))
                        .raw()
                        .body())
                .as("asked again it is the same answer, whatever the password")
                .isEqualTo(proposed.raw().body());
        String one = path + "/" + proposed.json().path("id").asString();

        assertThat(chen.post(one + "/confirmation", password(PASSWORD)).code()).isEqualTo("PROPOSED_BY_YOU");
        assertThat(gao.post(one + "/confirmation", password("wrong wrong wrong"))
                        .code())
                .isEqualTo("WRONG_PASSWORD");
        assertThat(gao.post(one + "/withdrawal", "").status()).isEqualTo(403);
        Reply confirmed = gao.post(one + "/confirmation", "corr-2", password(PASSWORD));
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.header("Journal-Position")).isNotEmpty();
        assertThat(gao.post(one + "/rejection", "{\"reason\":\"晚了\"}").code()).isEqualTo("CORRECTION_HAS_ENDED");

        CardChange change = new CardChange("brand", null, "明基");
        assertThat(ofThisDevice(path, CorrectionProposed.class))
                .singleElement()
                .satisfies(event -> assertThat(event.changes()).containsExactly(change))
                .satisfies(event -> assertThat(event.proposedBy()).isEqualTo(SampleSchool.CHEN));
        assertThat(ofThisDevice(path, CorrectionConfirmed.class))
                .singleElement()
                .satisfies(event -> assertThat(event.changes()).containsExactly(change))
                .satisfies(event -> assertThat(event.confirmedBy()).isEqualTo(SampleSchool.GAO));
    }

    @Test
    void who_has_no_business_with_cards_is_kept_out() {
        Browser chen = signedIn("chen");
        String path = path(chen, "CORR-2");
        String one = path + "/k-1";
        for (String login : List.of("zhou", "wang")) {
            Browser other = signedIn(login);
            assertThat(other.post(path, body("明基", "原因", PASSWORD)).status()).isEqualTo(403);
            assertThat(other.post(one + "/confirmation", password(PASSWORD)).status())
                    .isEqualTo(403);
            assertThat(other.post(one + "/rejection", "{\"reason\":\"x\"}").status())
                    .isEqualTo(403);
            assertThat(other.post(one + "/withdrawal", "").status()).isEqualTo(403);
        }
        assertThat(signedIn("gao").post(path, body("明基", "原因", PASSWORD)).status())
                .isEqualTo(403);
        assertThat(chen.post(one + "/confirmation", password(PASSWORD)).code()).isEqualTo("CORRECTION_NOT_FOUND");
    }

    @Test
    void bad_input_changes_nothing_and_is_never_the_servers_fault() {
        Browser chen = signedIn("chen");
        String path = path(chen, "CORR-3");
        int before = journal().size();
        for (String body : List.of(
                "",
                "[]",
                "null",
                "{}",
                "{\"changes\":null,\"reason\":\"x\",\"password\":\"x\"}",
                "{\"changes\":{},\"password\":\"x\"}",
                "{\"changes\":[1],\"reason\":\"x\",\"password\":\"x\"}",
                change("{\"brand\":{}}"),
                change("{\"quantity\":0}"),
                change("{\"quantity\":1e99}"),
                change("{\"quantity\":9007199254740993}"),
                change("{\"value\":99999999999999999999999}"),
                change("{\"classification\":{\"x\":0.5}}"),
                change("{\"name\":null}"),
                change("{\"acquiredOn\":\"2025-02-30\"}"),
                change("{\"value\":-1}"),
                change("{\"classification\":{\"edition\":\"a\",\"code\":\"…\"}}"),
                change("{\"accessories\":[null]}"),
                change("{\"assetCode\":\"TY-9\"}"),
                change("{\"brand\":\"\\u0000\"}"),
                change("{\"remarks\":\"王老师用过\"}"),
                change("{\"brand\":\"" + "长".repeat(201) + "\"}"),
                change("{}"),
                body("明基", "由王老师发现", PASSWORD),
                body("明基", "", PASSWORD))) {
            assertThat(chen.post(path, body).status()).as(body).isBetween(400, 422);
        }
        assertThat(chen.post(path.replace("/corrections", "x/corrections"), body("明基", "原因", PASSWORD))
                        .code())
                .isEqualTo("DEVICE_NOT_FOUND");
        assertThat(journal()).hasSize(before);
    }

    private static String path(Browser chen, String code) {
        Reply registered = chen.post("/api/devices", "{\"assetCode\":\"" + code + "\",\"card\":{\"name\":\"投影仪\"}}");
        return "/api/devices/" + registered.json().path("id").asString() + "/corrections";
    }

    private static String change(String changes) {
        return "{\"changes\":" + changes + ",\"reason\":\"抄错\",\"password\":\"" + PASSWORD + "\"}";
    }

    private static String body(String brand, String reason, String password) {
        return "{\"changes\":{\"brand\":\"" + brand + "\"},\"reason\":\"" + reason + "\",\"password\":\"" + password
                + "\"}";
    }

    private static String password(String password) {
        return "{\"password\":\"" + password + "\"}";
    }

    private <T extends banzhang.events.CorrectionEvent> List<T> ofThisDevice(String path, Class<T> type) {
        return journal().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event -> path.contains(event.device().value()))
                .toList();
    }
}
