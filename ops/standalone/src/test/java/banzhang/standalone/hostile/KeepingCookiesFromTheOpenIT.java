package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Behind a proxy that speaks TLS: what a browser is told to keep, and to keep to that line.
@DisplayName("安全线路")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingCookiesFromTheOpenIT {
    private static final String SESSION = "__Host-banzhang_session";
    private static final String TOKEN = "__Host-XSRF-TOKEN";

    @Test
    void cookies_are_of_this_host_and_of_the_secure_line_alone() {
        Browser browser = OpenHouse.stranger();
        List<String> cookies = signIn(browser).raw().headers().allValues("Set-Cookie");
        assertThat(cookies)
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("Path=/")
                        .contains("Secure")
                        .contains("SameSite=Lax")
                        .doesNotContain("Domain"));
        assertThat(cookies)
                .anyMatch(cookie -> cookie.startsWith(SESSION + "=") && cookie.contains("HttpOnly"))
                .anyMatch(cookie -> cookie.startsWith(TOKEN + "="));
        assertThat(browser.send(secure(browser, "/api/ledger").GET()).status()).isEqualTo(200);
    }

    @Test
    void a_cookie_that_came_in_the_open_opens_nothing_on_the_secure_line() {
        Browser browser = OpenHouse.stranger();
        signIn(browser);
        String session = browser.cookie(SESSION);
        Browser planted = OpenHouse.stranger();
        planted.cookie("banzhang_session", session);
        assertThat(planted.send(secure(planted, "/api/ledger").GET()).status()).isEqualTo(401);
        assertThat(browser.send(browser.request("/api/ledger").GET()).status())
                .as("nor the secure one in the open")
                .isEqualTo(401);
    }

    @Test
    void a_page_brings_the_token_and_a_file_none() {
        Browser page = OpenHouse.stranger();
        assertThat(page.send(page.request("/login").GET()).raw().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN="));
        Browser file = OpenHouse.stranger();
        Reply css = file.send(file.request("/assets/banzhang.css").GET());
        assertThat(css.status()).isEqualTo(200);
        assertThat(css.raw().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void without_the_token_of_the_secure_line_a_post_is_forged() {
        Browser browser = OpenHouse.stranger();
        signIn(browser);
        browser.cookie("XSRF-TOKEN", "planted");
        Reply forged = browser.send(secure(browser, "/api/rooms")
                .header("X-XSRF-TOKEN", "planted")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"number\":\"F1\"}")));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.code()).isEqualTo("FORGED_REQUEST");
    }

    @Test
    void signing_out_ends_the_session_and_clears_what_the_browser_put_aside() {
        Browser browser = OpenHouse.stranger();
        signIn(browser);
        String session = browser.cookie(SESSION);
        Reply left = browser.send(secure(browser, "/api/session")
                .header("X-XSRF-TOKEN", browser.cookie(TOKEN))
                .DELETE());
        assertThat(left.status()).isEqualTo(204);
        assertThat(left.header("Clear-Site-Data")).contains("\"storage\"");
        assertThat(browser.cookie(SESSION)).isEmpty();
        browser.cookie(SESSION, session);
        assertThat(browser.send(secure(browser, "/api/ledger").GET()).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/assets/request.js", "/api/ledger", "/nowhere", "/actuator/health"})
    void the_browser_is_told_to_come_by_the_secure_line_for_a_year(String path) {
        Browser browser = OpenHouse.stranger();
        assertThat(browser.send(secure(browser, path).GET()).header("Strict-Transport-Security"))
                .startsWith("max-age=31536000");
    }

    /// No answer lets another origin read it.
    @ParameterizedTest
    @ValueSource(strings = {"/login", "/api/ledger", "/api/session", "/v3/api-docs"})
    void no_other_origin_is_let_in(String path) {
        Browser browser = OpenHouse.stranger();
        Reply reply = browser.send(secure(browser, path)
                .header("Origin", "https://elsewhere.example")
                .GET());
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
        Reply asked = browser.send(secure(browser, path)
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(asked.header("Access-Control-Allow-Origin")).isEmpty();
    }

    private static Reply signIn(Browser browser) {
        browser.send(secure(browser, "/login").GET());
        Reply reply = browser.send(secure(browser, "/api/session")
                .header("X-XSRF-TOKEN", browser.cookie(TOKEN))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"login\":\"zhou\",\"password\":\"banzhang-2026\"}")));
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(204);
        return reply;
    }

    /// As a proxy in the same network passes it on.
    private static HttpRequest.Builder secure(Browser browser, String path) {
        return browser.request(path).header("X-Forwarded-Proto", "https");
    }
}
