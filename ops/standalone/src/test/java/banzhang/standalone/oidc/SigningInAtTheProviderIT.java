package banzhang.standalone.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.sample.SampleSchool;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The whole way, at a real provider: sent there, signed in there, sent back, and let in or not.
@DisplayName("统一身份认证 · 登录")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningInAtTheProviderIT {
    private static final String WANG = "wang.xiulan";
    private static @Nullable LocalProvider provider;
    private static @Nullable School school;

    @BeforeAll
    static void open() throws Exception {
        provider = LocalProvider.start();
        school = School.knowing(provider.issuer(), LocalProvider.CLIENT, LocalProvider.SECRET);
        provider.knows(school.address());
    }

    @AfterAll
    static void close() throws Exception {
        if (school != null) {
            school.close();
        }
        if (provider != null) {
            provider.close();
        }
    }

    @AfterEach
    void unlink() {
        Browser gao = signedIn("gao");
        gao.delete("/api/people/" + SampleSchool.WANG + "/identity");
        gao.delete("/api/people/" + SampleSchool.LI + "/identity");
    }

    private static Browser stranger() {
        return Objects.requireNonNull(school).banzhang().browser();
    }

    private static Browser signedIn(String login) {
        return Objects.requireNonNull(school).banzhang().signedIn(login);
    }

    private static void link(String login, String subject) throws Exception {
        Browser browser = signedIn(login);
        String back = LocalProvider.signIn(School.sentToLink(browser), subject);
        assertThat(School.comesBack(browser, back)).isEqualTo("/account#identity");
    }

    /// Signs in at the provider as this subject, and answers where the browser ends.
    private static String walk(Browser browser, String subject) throws Exception {
        return School.comesBack(browser, LocalProvider.signIn(School.sentFrom(browser), subject));
    }

    @Test
    void who_was_linked_before_is_let_in() throws Exception {
        link("wang", WANG);
        Browser browser = stranger();
        String before = browser.token();
        assertThat(walk(browser, WANG)).isEqualTo("/");
        assertThat(School.isIn(browser)).isTrue();
        assertThat(browser.token()).isNotEqualTo(before);
        assertThat(browser.get("/").raw().body()).contains("王老师");
    }

    @Test
    void the_browser_is_sent_with_state_nonce_and_a_challenge_and_without_the_secret() {
        String sent = School.sentFrom(stranger());
        Map<String, String> question = School.questionOf(sent);
        assertThat(question)
                .containsKeys("state", "nonce", "code_challenge")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid");
        assertThat(sent).doesNotContain("secret", "what");
        assertThat(School.questionOf(School.sentFrom(stranger())).get("state")).isNotEqualTo(question.get("state"));
    }

    @Test
    void nobody_gets_an_account_by_being_known_there() throws Exception {
        Browser browser = stranger();
        assertThat(walk(browser, "li.ming")).isEqualTo("/login?refused=IDENTITY_NOT_LINKED");
        assertThat(School.isIn(browser)).isFalse();
        assertThat(browser.get("/login?refused=IDENTITY_NOT_LINKED").raw().body())
                .contains("还没有与本系统的账号关联", "用「统一身份认证」登录");
        assertThat(browser.get("/login?refused=%3Cb%3E").raw().body()).doesNotContain("<b>");
    }

    @Test
    void a_code_counts_once_and_only_in_the_browser_that_began() throws Exception {
        link("wang", WANG);
        Browser browser = stranger();
        String sent = School.sentFrom(browser);
        String cookie = browser.cookie("banzhang_oidc");
        String back = LocalProvider.signIn(sent, WANG);
        Browser thief = stranger();
        School.sentFrom(thief);
        assertThat(School.comesBack(thief, back)).isEqualTo("/login?refused=SIGN_IN_NOT_BEGUN_HERE");
        assertThat(School.comesBack(browser, back)).isEqualTo("/");
        assertThat(browser.cookie("banzhang_oidc")).isEmpty();
        Browser again = stranger();
        again.cookie("banzhang_oidc", cookie);
        assertThat(School.comesBack(again, back)).isEqualTo("/login?refused=CODE_NOT_ACCEPTED");
        assertThat(School.isIn(again)).isFalse();
        assertThat(School.isIn(thief)).isFalse();
    }

    @Test
    void a_state_that_was_made_up_or_left_out_lets_nobody_in() throws Exception {
        link("wang", WANG);
        Browser browser = stranger();
        String back = LocalProvider.signIn(School.sentFrom(browser), WANG);
        String cookie = browser.cookie("banzhang_oidc");
        for (String forged : new String[] {
            back.replaceFirst("state=[0-9a-f]", "state=x"),
            back.replaceFirst("&state=[^&]*", ""),
            back.replaceFirst("state=[^&]*", "state=")
        }) {
            browser.cookie("banzhang_oidc", cookie);
            assertThat(School.comesBack(browser, forged)).isEqualTo("/login?refused=SIGN_IN_NOT_BEGUN_HERE");
        }
        browser.cookie("banzhang_oidc", cookie);
        assertThat(School.comesBack(browser, back.replaceFirst("code=[^&]*", "error=access_denied")))
                .isEqualTo("/login?refused=SIGN_IN_CANCELLED");
        assertThat(School.isIn(browser)).isFalse();
    }

    @Test
    void an_identity_is_one_persons_until_it_is_taken_off() throws Exception {
        link("wang", WANG);
        Browser li = signedIn("li");
        String back = LocalProvider.signIn(School.sentToLink(li), WANG);
        assertThat(School.comesBack(li, back)).isEqualTo("/account?refused=IDENTITY_TAKEN");
        Browser wang = signedIn("wang");
        assertThat(wang.get("/account").raw().body()).contains("取消关联");
        assertThat(wang.delete("/api/identity").status()).isEqualTo(204);
        assertThat(wang.delete("/api/identity").status()).isEqualTo(404);
        assertThat(walk(stranger(), WANG)).isEqualTo("/login?refused=IDENTITY_NOT_LINKED");
    }

    @Test
    void linking_takes_the_password_and_ends_with_who_began_it() throws Exception {
        Browser wang = signedIn("wang");
        Reply wrong = wang.post("/api/identity/link", null, "{\"password\":\"not the password\"}");
        assertThat(wrong.code()).isEqualTo("WRONG_PASSWORD");
        String back = LocalProvider.signIn(School.sentToLink(wang), WANG);
        Browser li = signedIn("li");
        li.cookie("banzhang_oidc", wang.cookie("banzhang_oidc"));
        assertThat(School.comesBack(li, back)).isEqualTo("/account?refused=SIGN_IN_NOT_BEGUN_HERE");
        Browser stranger = stranger();
        stranger.cookie("banzhang_oidc", wang.cookie("banzhang_oidc"));
        assertThat(School.comesBack(stranger, back)).isEqualTo("/login?refused=SIGN_IN_NOT_BEGUN_HERE");
        assertThat(School.isIn(stranger)).isFalse();
    }

    @Test
    void the_administrator_links_a_subject_too_and_nobody_else_does() throws Exception {
        String path = "/api/people/" + SampleSchool.LI + "/identity";
        String body = "{\"subject\":\"li.ming\"}";
        assertThat(signedIn("chen").post(path, null, body).status()).isEqualTo(403);
        Browser gao = signedIn("gao");
        assertThat(gao.post(path, null, "{\"subject\":\" \"}").code()).isEqualTo("SUBJECT_INVALID");
        assertThat(gao.post(path, null, body).status()).isEqualTo(204);
        assertThat(walk(stranger(), "li.ming")).isEqualTo("/");
        assertThat(gao.get("/api/security-log").raw().body())
                .contains("IDENTITY_LINKED", "SIGNED_IN_BY_PROVIDER")
                .doesNotContain("li.ming");
        assertThat(gao.delete(path).status()).isEqualTo(204);
        assertThat(walk(stranger(), "li.ming")).isEqualTo("/login?refused=IDENTITY_NOT_LINKED");
    }
}
