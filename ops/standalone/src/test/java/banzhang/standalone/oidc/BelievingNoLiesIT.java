package banzhang.standalone.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.sample.SampleSchool;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A provider that was taken over, or somebody between us and it: what it says is looked at and not believed.
@DisplayName("统一身份认证 · 伪造")
@DisplayNameGeneration(ReplaceUnderscores.class)
class BelievingNoLiesIT {
    private static final String WANG = "wang.xiulan";
    private static final String INVALID = "/login?refused=TOKEN_NOT_VALID";
    private static @Nullable LyingProvider provider;
    private static @Nullable School school;

    @BeforeAll
    static void open() throws Exception {
        provider = LyingProvider.start();
        school = School.knowing(provider.issuer(), LyingProvider.CLIENT, LyingProvider.SECRET);
        String path = "/api/people/" + SampleSchool.WANG + "/identity";
        assertThat(school.banzhang()
                        .signedIn("gao")
                        .post(path, null, "{\"subject\":\"" + WANG + "\"}")
                        .status())
                .isEqualTo(204);
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

    private static LyingProvider provider() {
        return Objects.requireNonNull(provider);
    }

    private static Browser stranger() {
        return Objects.requireNonNull(school).banzhang().browser();
    }

    /// Where a browser ends to which the provider's token was this, made from the honest claims.
    private static String told(Browser browser, Function<JWTClaimsSet.Builder, String> token) {
        Map<String, String> asked = School.questionOf(School.sentFrom(browser));
        provider().says(token.apply(provider().claims(WANG, String.valueOf(asked.get("nonce")))));
        return School.comesBack(browser, "http://x/oidc/callback?code=c&state=" + asked.get("state"));
    }

    private static String signed(JWTClaimsSet.Builder claims) {
        return provider().signed(claims.build());
    }

    @Test
    void what_an_honest_provider_says_is_believed() {
        Browser browser = stranger();
        assertThat(told(browser, BelievingNoLiesIT::signed)).isEqualTo("/");
        assertThat(School.isIn(browser)).isTrue();
    }

    @Test
    void what_a_lying_provider_says_is_refused_and_recorded() {
        Date past = Date.from(Instant.now().minusSeconds(3600));
        Date future = Date.from(Instant.now().plusSeconds(3600));
        Map<String, Function<JWTClaimsSet.Builder, String>> lies = Map.ofEntries(
                Map.entry("another nonce", claims -> signed(claims.claim("nonce", "x"))),
                Map.entry("no nonce", claims -> signed(claims.claim("nonce", null))),
                Map.entry("another audience", claims -> signed(claims.audience("other"))),
                Map.entry("no audience", claims -> signed(claims.audience((String) null))),
                Map.entry("two audiences", claims -> signed(claims.audience(List.of("other", LyingProvider.CLIENT)))),
                Map.entry("for another party", claims -> signed(claims.claim("azp", "other"))),
                Map.entry("another issuer", claims -> signed(claims.issuer("http://localhost:1"))),
                Map.entry("no issuer", claims -> signed(claims.issuer(null))),
                Map.entry("expired", claims -> signed(claims.issueTime(past).expirationTime(past))),
                Map.entry("never ending", claims -> signed(claims.expirationTime(null))),
                Map.entry("from the future", claims -> signed(claims.issueTime(future))),
                Map.entry("nobody", claims -> signed(claims.subject(null))),
                Map.entry("alg none", claims -> LyingProvider.unsigned(claims.build())),
                Map.entry("alg HS256", claims -> LyingProvider.macced(claims.build())),
                Map.entry("another key", claims -> LyingProvider.signedByAnother(claims.build(), "1")),
                Map.entry("an unknown key", claims -> LyingProvider.signedByAnother(claims.build(), "2")),
                Map.entry("no token", claims -> "not.a.token"),
                Map.entry("a cut one", claims -> signed(claims).replaceFirst("\\.[^.]*$", ".")),
                Map.entry("another subject", claims -> signed(claims).replaceFirst("\\.[^.]*\\.", ".e30.")));
        SoftAssertions all = new SoftAssertions();
        lies.forEach((what, lie) -> {
            Browser browser = stranger();
            all.assertThat(told(browser, lie)).as(what).isEqualTo(INVALID);
            all.assertThat(browser.cookie("banzhang_session")).as(what).isEmpty();
            all.assertThat(School.isIn(browser)).as(what).isFalse();
        });
        all.assertAll();
        String log = Objects.requireNonNull(school)
                .banzhang()
                .signedIn("zhou")
                .get("/api/security-log")
                .raw()
                .body();
        assertThat(log.split("TOKEN_NOT_VALID", -1)).hasSize(lies.size() + 1);
        assertThat(log).doesNotContain(WANG);
    }

    @Test
    void a_refused_code_and_a_broken_answer_let_nobody_in() {
        Map<String, String> answers = Map.of(
                "{\"error\":\"invalid_grant\"}", "/login?refused=CODE_NOT_ACCEPTED",
                "{\"error\":\"invalid_client\"}", "/login?refused=CODE_NOT_ACCEPTED",
                "no json", "/login?refused=PROVIDER_UNREACHABLE");
        answers.forEach((body, refused) -> {
            Browser browser = stranger();
            String state = School.questionOf(School.sentFrom(browser)).get("state");
            provider().answers(body.startsWith("{") ? 400 : 200, body);
            assertThat(School.comesBack(browser, "http://x/oidc/callback?code=c&state=" + state))
                    .as(body)
                    .isEqualTo(refused);
            assertThat(School.isIn(browser)).isFalse();
        });
    }
}
