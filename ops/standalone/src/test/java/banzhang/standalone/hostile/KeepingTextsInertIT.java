package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.json.JsonMapper;

/// Texts that are allowed are kept to the letter and do nothing, wherever they are shown.
@DisplayName("恶意来文 · 文字")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingTextsInertIT {
    private static final List<String> KEPT = List.of(
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://x\",\"y\")",
            "+1+1",
            "-2+3",
            "@SUM(1+1)",
            "＝1+1",
            "＠x",
            "=1;2",
            "'=1",
            "\"=1\"",
            "=IMPORTXML(1)",
            "%0A=1",
            "😀投影仪👨‍👩‍👧",
            "𠮷田牌",
            "𰻝𰻝面机",
            "é́́",
            "买买提·阿不都热合曼·吐尔逊式投影仪",
            "གངས་ལྗོངས།",
            "ᠮᠣᠩᠭᠣᠯ",
            "ئۇيغۇر",
            "ꆈꌠꉙ",
            "〇〇七",
            "㐀㐁",
            "龦",
            "鿭",
            "ｶﾅ",
            "“引号”—破折号…");
    private static final JsonMapper JSON = JsonMapper.shared();

    private static Reply register(String name) {
        Map<String, Object> card = Map.of("name", name, "brand", name, "remarks", name);
        String code = "IN-" + UUID.randomUUID().toString().substring(0, 12);
        return OpenHouse.of("chen")
                .post("/api/devices", JSON.writeValueAsString(Map.of("assetCode", code, "card", card)));
    }

    private static Reply shown(Reply registered, String form) {
        return OpenHouse.of("chen")
                .get(form.formatted(registered.json().path("id").asString()) + "?position="
                        + registered.json().path("position").asLong());
    }

    /// 12. Scripts of all kinds, stored and shown.
    @Test
    void scripts_are_shown_as_text() {
        SoftAssertions all = new SoftAssertions();
        for (String script : List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "\"><b>x</b>",
                "'><i>x</i>",
                "<iframe src=//x>",
                "<a href=javascript:alert(1)>x</a>",
                "</title><script>x</script>",
                "</textarea><script>x</script>",
                "<!--<script>x</script>-->",
                "<style>*{display:none}</style>",
                "<base href=//x>",
                "<form action=//x><input>",
                "<object data=x>",
                "<math><mtext><x>",
                "<template><x>",
                "<noscript><p title=\"</noscript><img src=x>\">",
                "<body onload=x>",
                "<meta http-equiv=refresh content=0>",
                "[[${7*7}]]<u>",
                "[(${7*7})]<u>",
                "<p th:text=\"${7*7}\">")) {
            Reply registered = register(script);
            all.assertThat(registered.status()).as(script).isEqualTo(201);
            Reply page = shown(registered, "/devices/%s");
            all.assertThat(page.status()).as(script).isEqualTo(200);
            all.assertThat(page.raw().body()).as(script).doesNotContain(script);
            all.assertThat(page.raw().body()).as(script).contains(script.startsWith("[") ? "7*7" : "&lt;");
            all.assertThat(page.header("Content-Security-Policy")).as(script).contains("default-src 'self'");
            Reply search = OpenHouse.of("chen").get("/ledger?q=" + encoded(script));
            all.assertThat(search.raw().body()).as(script).doesNotContain(script);
            Reply lost = OpenHouse.of("chen").get("/devices/" + encoded(script));
            all.assertThat(lost.raw().body()).as(script).doesNotContain(script);
        }
        all.assertAll();
    }

    /// 1 and 20. Formulas, signs, rare characters and long names of many peoples are kept as they were written.
    @Test
    void texts_are_kept_to_the_letter() {
        SoftAssertions all = new SoftAssertions();
        for (String text : KEPT) {
            Reply registered = register(text);
            all.assertThat(registered.status())
                    .as("%s: %s", text, registered.raw().body())
                    .isEqualTo(201);
            Reply card = shown(registered, "/api/devices/%s");
            all.assertThat(card.raw().body()).as(text).contains(JSON.writeValueAsString(text));
        }
        all.assertThat(register("𠮷".repeat(200)).status()).isEqualTo(201);
        all.assertThat(register("𠮷".repeat(201)).status()).isEqualTo(422);
        all.assertAll();
    }

    /// 29. What comes in does not write lines of the log.
    @Test
    void no_request_writes_a_line_of_the_log() {
        List<String> forgeries = List.of(
                "\r\n12:00:00 WARN FORGED",
                "\nFORGED",
                "\rFORGED",
                "\u001b[31mFORGED",
                "\u001b]0;FORGED\u0007",
                "%0d%0aFORGED",
                "\u0085FORGED",
                "\u2028FORGED",
                "\u2029FORGED",
                "\u000bFORGED",
                "\fFORGED",
                "${jndi:ldap://x/FORGED}",
                "${env:PATH}FORGED",
                "{}{}{}FORGED",
                "%nFORGED",
                "\u0000FORGED",
                "\u202eFORGED",
                "\u0008FORGED",
                "\u009b31mFORGED",
                "\u001bcFORGED",
                "%1$sFORGED");
        assertThat(forgeries).hasSizeGreaterThanOrEqualTo(Attempt.LEAST_VARIANTS);
        Browser gao = OpenHouse.of("gao");
        Browser wang = OpenHouse.of("wang");
        for (String forgery : forgeries) {
            wang.get("/api/people/" + encoded(forgery));
            wang.get("/people?" + encoded(forgery) + "=" + encoded(forgery));
            gao.post("/api/session", null, JSON.writeValueAsString(Map.of("login", forgery, "password", forgery)));
            gao.post("/api/rooms", JSON.writeValueAsString(Map.of("number", forgery, "building", 7)));
            gao.send(gao.request("/api/nowhere")
                    .header("User-Agent", forgery.replaceAll("[^\\x20-\\x7e]", ""))
                    .GET());
        }
        assertThat(OpenHouse.said().lines())
                .noneMatch(line -> line.contains("FORGED") && !line.matches("\\d\\d:\\d\\d:\\d\\d .*"))
                .noneMatch(line -> line.contains("12:00:00 WARN FORGED"))
                .noneMatch(line -> line.chars().anyMatch(at -> at < ' ' && at != '\t'));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
