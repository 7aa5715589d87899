package banzhang.command.register.imports;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.command.OverHttp;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.RegisterEvent.ImportCompleted;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("登记造册")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisteringOverHttpIT extends OverHttp {
    private static final String BOUNDARY = "--------班账".replaceAll("\\P{ASCII}", "x");

    @Test
    void a_device_is_registered_by_form_once() {
        Browser chen = signedIn("chen");
        String form = "{\"assetCode\":\" http-0001 \",\"card\":{\"name\":\"投影仪\",\"valueYuan\":\"4,200.00\"}}";

        Reply first = chen.post("/api/devices", "form-1", form);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Journal-Position")).isNotEmpty();
        assertThat(chen.post("/api/devices", "form-1", form).raw().body())
                .isEqualTo(first.raw().body());
        assertThat(chen.post("/api/devices", "form-1", form.replace("投影仪", "电脑"))
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(chen.post("/api/devices", form.replace("http", "ＨＴＴＰ")).code())
                .isEqualTo("ASSET_CODE_TAKEN");
        assertThat(chen.post("/api/devices", null, form).code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void all_problems_of_a_form_are_answered_at_once() {
        Reply refused = signedIn("chen")
                .post(
                        "/api/devices",
                        "{\"card\":{\"quantity\":0,\"acquiredOn\":\"2023-02-30\",\"custodianId\":\"x\"}}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("CARD_HAS_PROBLEMS");
        List<String> codes = refused.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString() + " "
                        + error.path("code").asString())
                .toList();
        assertThat(codes)
                .containsExactlyInAnyOrder(
                        "quantity COUNT_OUT_OF_RANGE",
                        "acquiredOn DATE_IMPOSSIBLE",
                        "custodianId FIELD_UNKNOWN",
                        "assetCode VALUE_MISSING",
                        "name VALUE_MISSING");
        assertThat(refused.json().path("errors").path(0).path("zh").asString()).isNotEmpty();
    }

    @Test
    void bad_bodies_are_never_the_servers_fault() {
        Browser chen = signedIn("chen");
        for (String body :
                List.of("", "[]", "null", "{\"card\":5}", "{\"card\":null,\"assetCode\":{}}", "{\"a\":\"\\ud800\"}")) {
            assertThat(chen.post("/api/devices", body).status()).as(body).isBetween(400, 422);
        }
    }

    @Test
    void a_file_is_checked_confirmed_and_followed() {
        Browser chen = signedIn("chen");
        Reply checked = upload(chen, "设备.csv", "资产编号,资产名称,使用人\nHTTP-1,投影仪,张三\nHTTP-2,投影仪,\n", "devices");
        assertThat(checked.status()).isEqualTo(201);
        assertThat(checked.json().path("ok").asBoolean()).isTrue();
        assertThat(checked.json().path("recognised").path("资产编号").asString()).isEqualTo("资产编号");
        JsonNode note = checked.json().path("problems").path(0);
        assertThat(note.path("code").asString()).isEqualTo("COLUMN_OF_NAMES");
        assertThat(note.path("severity").asString()).isEqualTo("INFO");
        String path = "/api/imports/" + checked.json().path("id").asString();

        Reply confirmed = chen.post(path + "/confirm", "confirm-1", "");
        assertThat(confirmed.status()).isEqualTo(202);

        Awaitility.await()
                .until(() -> chen.get(path).json().path("state").asString().equals("COMPLETED"));
        assertThat(chen.get(path).json().path("done").asInt()).isEqualTo(2);
        assertThat(chen.get(path).json().path("position").isNumber()).isTrue();
        assertThat(chen.post(path + "/confirm", "confirm-1", "").raw().body())
                .isEqualTo(confirmed.raw().body());
        assertThat(journal()).filteredOn(ImportCompleted.class::isInstance).hasSize(1);
        assertThat(journal())
                .filteredOn(DeviceRegistered.class::isInstance)
                .noneSatisfy(event -> assertThat(event.toString()).contains("张三"));
        assertThat(chen.get("/api/imports").json().path(0).path("id").isString())
                .isTrue();
        Reply again = upload(chen, "设备.csv", "资产编号,资产名称,使用人\nHTTP-1,投影仪,张三\nHTTP-2,投影仪,\n", "devices");
        assertThat(again.json().path("duplicateOf").asString())
                .isEqualTo(checked.json().path("id").asString());
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_with_a_sentence() {
        Browser chen = signedIn("chen");

        assertThat(upload(chen, "设备.xlsx", "%PDF-1.7", "devices").code()).isEqualTo("FILE_KIND_UNKNOWN");
        assertThat(upload(chen, "../../etc/passwd", "", "devices").code()).isEqualTo("FILE_EMPTY");
        assertThat(upload(chen, "x.csv", "a,b", "pupils").code()).isEqualTo("FIELD_INVALID");
        assertThat(chen.get("/api/imports/i-unknown").status()).isEqualTo(404);
        assertThat(chen.get("/api/imports/..%20x").status()).isBetween(400, 404);
    }

    @Test
    void a_file_over_the_limit_is_refused_and_not_the_servers_fault() {
        Reply refused = upload(signedIn("chen"), "x.csv", "x".repeat(22 * 1024 * 1024), "devices");

        assertThat(refused.status()).isEqualTo(413);
    }

    @Test
    void who_does_not_keep_the_register_may_not_change_it() {
        Browser zhou = signedIn("zhou");

        assertThat(zhou.post("/api/devices", "{}").status()).isEqualTo(403);
        assertThat(upload(zhou, "x.csv", "a,b", "devices").status()).isEqualTo(403);
        assertThat(zhou.get("/api/imports").status()).isEqualTo(200);
        assertThat(signedIn("wang").get("/api/imports").status()).isEqualTo(403);
        assertThat(upload(signedIn("gao"), "x.csv", "资产编号,资产名称\nX,x\n", "devices")
                        .status())
                .isEqualTo(403);
    }

    private static Reply upload(Browser browser, String name, String content, String kind) {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind + "\r\n--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
        String token = browser.token();
        return browser.send(browser.request("/api/imports")
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }
}
