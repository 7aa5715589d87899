package banzhang.command.settings;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.command.OverHttp;
import banzhang.events.SettingEvent.ClassificationAdopted;
import banzhang.events.SettingEvent.SettingAdopted;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("参数与代码表")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdoptingOverHttpIT extends OverHttp {
    private static final String BOUNDARY = "codes-of-the-standard";
    private static final String CODES = """
        分类代码,分类名称,对应版本,对应代码
        A02020200,投影仪,GB/T 14885-2010,2020200
        A02020700,电子白板,,
        """;

    @Test
    void a_table_is_checked_then_the_file_that_was_checked_is_adopted() {
        Browser chen = signedIn("chen");
        Reply report = upload(chen, "/api/classifications/check", CODES, Map.of("edition", "GB/T 14885-2022"));
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.json().path("entries").asInt()).isEqualTo(2);
        assertThat(report.json().path("problemsInAll").asInt()).isZero();
        String digest = report.json().path("file").asString();
        Map<String, String> asked = Map.of("edition", "GB/T 14885-2022", "validFrom", "2022-12-30", "digest", digest);

        assertThat(upload(chen, "/api/classifications", CODES + "A1,新的,,\n", asked)
                        .code())
                .isEqualTo("TABLE_CHANGED_SINCE");
        assertThat(upload(chen, "/api/classifications", CODES, asked).status()).isEqualTo(201);
        assertThat(upload(chen, "/api/classifications", CODES, asked).code()).isEqualTo("TABLE_IS_ADOPTED");
        assertThat(journal().stream().filter(ClassificationAdopted.class::isInstance))
                .hasSize(1);
    }

    @Test
    void what_is_wrong_in_a_table_is_said_row_by_row_and_nothing_is_adopted() {
        Browser chen = signedIn("chen");
        int before = journal().size();
        for (Map.Entry<String, String> wrong : Map.of(
                        "代码\nA1\n", "VALUE_MISSING",
                        "代码,名称\nA1,投影仪\nA1,电视机\n", "CODE_REPEATED",
                        "代码,名称\nА1,投影仪\n", "CLASSIFICATION_UNREADABLE",
                        "代码,名称\nA1,\n", "VALUE_MISSING",
                        "代码,名称\nA1,王老师\n", "NAMES_A_PERSON",
                        "代码,名称,对应代码\nA1,投影仪,2020200\n", "CLASSIFICATION_UNREADABLE")
                .entrySet()) {
            Reply report = upload(chen, "/api/classifications/check", wrong.getKey(), Map.of("edition", "X"));
            assertThat(report.json().path("problems").path(0).path("code").asString())
                    .as(wrong.getKey())
                    .isEqualTo(wrong.getValue());
            Map<String, String> asked = Map.of(
                    "edition",
                    "X",
                    "validFrom",
                    "2022-12-30",
                    "digest",
                    report.json().path("file").asString());
            assertThat(upload(chen, "/api/classifications", wrong.getKey(), asked)
                            .code())
                    .isEqualTo("TABLE_HAS_PROBLEMS");
        }
        assertThat(upload(chen, "/api/classifications/check", "%PDF-1.7", Map.of("edition", "X"))
                        .code())
                .isEqualTo("FILE_KIND_UNKNOWN");
        assertThat(upload(chen, "/api/classifications/check", CODES, Map.of("edition", "字".repeat(41)))
                        .code())
                .isEqualTo("EDITION_INVALID");
        for (String day : List.of("", "x", "2022-13-01", "+999999999-01-01")) {
            Map<String, String> asked = Map.of("edition", "X", "validFrom", day, "digest", "x");
            assertThat(upload(chen, "/api/classifications", CODES, asked).status())
                    .as(day)
                    .isBetween(400, 422);
        }
        assertThat(journal()).hasSize(before);
    }

    @Test
    void a_setting_is_adopted_once_per_request_and_bad_input_changes_nothing() {
        Browser chen = signedIn("chen");
        String body = setting("USEFUL_LIFE_MONTHS", "72", "2026-09-01", "\"GB/T 14885-2022\"", "\"A0202\"", "表1");
        Reply first = chen.post("/api/settings", "set-1", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(chen.post("/api/settings", "set-1", body).raw().body())
                .isEqualTo(first.raw().body());
        assertThat(journal().stream().filter(SettingAdopted.class::isInstance)).hasSize(1);

        int before = journal().size();
        for (String wrong : List.of(
                "",
                "{}",
                "[]",
                "null",
                setting("NO_SUCH", "72", "2026-09-01", "null", "null", "表1"),
                setting("USEFUL_LIFE_MONTHS", "1e3", "2026-09-01", "null", "null", "表1"),
                setting("USEFUL_LIFE_MONTHS", "\"x\"", "2026-09-01", "null", "null", "表1"),
                setting("USEFUL_LIFE_MONTHS", "99999999999999999999", "2026-09-01", "null", "null", "表1"),
                setting("USEFUL_LIFE_MONTHS", "-1", "2026-09-01", "null", "null", "表1"),
                setting("USEFUL_LIFE_MONTHS", "72", "2026-02-30", "null", "null", "表1"),
                setting("USEFUL_LIFE_MONTHS", "72", "0001-01-01", "null", "null", "表1"),
                setting("USEFUL_LIFE_MONTHS", "72", "2026-09-01", "null", "\"A0202\"", "表1"),
                setting("USEFUL_LIFE_MONTHS", "72", "2026-09-01", "\"x\"", "\"$gt\"", "表1"),
                setting("USEFUL_LIFE_MONTHS", "72", "2026-09-01", "null", "null", ""),
                setting("USEFUL_LIFE_MONTHS", "72", "2026-09-01", "null", "null", "王老师说的"))) {
            assertThat(chen.post("/api/settings", wrong).status()).as(wrong).isBetween(400, 422);
        }
        for (String login : List.of("gao", "zhou", "wang")) {
            assertThat(signedIn(login).post("/api/settings", body).status()).isEqualTo(403);
        }
        assertThat(upload(signedIn("wang"), "/api/classifications/check", CODES, Map.of("edition", "X"))
                        .status())
                .isEqualTo(403);
        assertThat(journal()).hasSize(before);
    }

    private static String setting(String setting, String value, String from, String edition, String code, String rule) {
        return "{\"setting\":\"" + setting + "\",\"value\":" + value + ",\"from\":\"" + from + "\",\"edition\":"
                + edition + ",\"code\":" + code + ",\"rule\":\"" + rule + "\"}";
    }

    private static Reply upload(Browser browser, String path, String content, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        new LinkedHashMap<>(fields)
                .forEach((name, value) -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\""
                        + name + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + value + "\r\n"));
        body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"codes.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n");
        String token = browser.token();
        return browser.send(browser.request(path)
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }
}
