package banzhang.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.account.SignIn;
import banzhang.access.account.Throttle;
import banzhang.access.security.SecurityLog;
import banzhang.command.Browser;
import banzhang.command.OverHttp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("登录")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class SigningInIT extends OverHttp {
    private static final String SIGNED_IN_SEES_404 = "/api/no-such-thing";

    @Autowired
    SecurityLog log;

    private static boolean isIn(Browser browser) {
        return browser.get(SIGNED_IN_SEES_404).status() == 404;
    }

    @Test
    void login_and_password_open_a_session() {
        Browser chen = stranger();
        Browser.Reply reply = chen.signIn("ｃＨen", PASSWORD);
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.raw().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("banzhang_session=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
        assertThat(isIn(chen)).isTrue();
    }

    @Test
    void a_wrong_password_and_an_unknown_login_get_the_same_answer() {
        Browser.Reply wrong = stranger().signIn("chen", "not the password");
        Browser.Reply unknown = stranger().signIn("nobody", "not the password");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("LOGIN_OR_PASSWORD_WRONG");
        assertThat(unknown.raw().body()).isEqualTo(wrong.raw().body());
    }

    @Test
    void a_session_planted_before_is_not_the_session_after() {
        Browser chen = stranger();
        chen.cookie("banzhang_session", "planted-by-a-stranger");
        chen.signIn("chen", PASSWORD);
        assertThat(chen.cookie("banzhang_session")).isNotEqualTo("planted-by-a-stranger");
        Browser thief = stranger();
        thief.cookie("banzhang_session", "planted-by-a-stranger");
        assertThat(isIn(thief)).isFalse();
    }

    @Test
    void the_csrf_token_changes_with_the_session() {
        Browser chen = stranger();
        String before = chen.token();
        chen.signIn("chen", PASSWORD);
        assertThat(chen.token()).isNotEqualTo(before).isNotEmpty();
    }

    @Test
    void signing_out_ends_the_session_for_whoever_kept_its_token() {
        Browser chen = signedIn("chen");
        Browser thief = stranger();
        thief.cookie("banzhang_session", chen.cookie("banzhang_session"));
        assertThat(isIn(thief)).isTrue();
        assertThat(chen.delete("/api/session").status()).isEqualTo(204);
        assertThat(isIn(chen)).isFalse();
        assertThat(isIn(thief)).isFalse();
    }

    @Test
    void an_idle_session_ends_after_thirty_minutes() {
        Browser chen = signedIn("chen");
        clock.advance(Duration.ofMinutes(29));
        assertThat(isIn(chen)).isTrue();
        clock.advance(Duration.ofMinutes(29));
        assertThat(isIn(chen)).isTrue();
        clock.advance(Duration.ofMinutes(30));
        assertThat(isIn(chen)).isFalse();
    }

    @Test
    void a_busy_session_ends_after_twelve_hours() {
        Browser chen = signedIn("chen");
        for (int quarter = 0; quarter < 47; quarter++) {
            clock.advance(Duration.ofMinutes(15));
            assertThat(isIn(chen)).isTrue();
        }
        clock.advance(Duration.ofMinutes(15));
        assertThat(isIn(chen)).isFalse();
    }

    @Test
    void a_new_password_is_not_the_old_one_in_another_spelling() {
        String asked = "{\"old\":\"" + PASSWORD + "\",\"new\":\"" + PASSWORD.replace("four", "ｆｏｕｒ") + "\"}";
        assertThat(signedIn("chen").post("/api/session/password", null, asked).code())
                .isEqualTo("PASSWORD_UNCHANGED");
    }

    @Test
    void a_new_password_ends_every_other_session() {
        accounts.open(
                new banzhang.events.value.PersonId("p-changer"),
                banzhang.sample.SampleSchool.SCHOOL,
                "changer",
                PASSWORD);
        Browser phone = signedIn("changer");
        Browser desk = signedIn("changer");
        String asked = "{\"old\":\"" + PASSWORD + "\",\"new\":\"another plain sentence\"}";
        assertThat(desk.post("/api/session/password", null, asked).status()).isEqualTo(204);
        assertThat(isIn(desk)).isTrue();
        assertThat(isIn(phone)).isFalse();
        assertThat(stranger().signIn("changer", PASSWORD).status()).isEqualTo(401);
        assertThat(stranger().signIn("changer", "another plain sentence").status())
                .isEqualTo(204);
    }

    @Test
    void a_password_is_changed_only_by_who_knows_it_and_only_to_a_fit_one() {
        Browser zhou = signedIn("zhou");
        assertThat(zhou.post("/api/session/password", null, "{\"old\":\"a guess\",\"new\":\"another plain sentence\"}")
                        .code())
                .isEqualTo("WRONG_PASSWORD");
        assertThat(zhou.post("/api/session/password", null, "{\"old\":\"" + PASSWORD + "\",\"new\":\"short\"}")
                        .code())
                .isEqualTo("PASSWORD_TOO_SHORT");
        assertThat(zhou.post(
                                "/api/session/password",
                                null,
                                "{\"old\":\"" + PASSWORD + "\",\"new\":\"aaaaaaaaaaaaaaaa\"}")
                        .code())
                .isEqualTo("PASSWORD_TOO_EASY");
        assertThat(isIn(signedIn("zhou"))).isTrue();
    }

    @Test
    void after_five_failures_even_the_right_password_waits_and_a_restart_does_not_help() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(stranger().signIn("wang", "guess number " + guess).status())
                    .isEqualTo(401);
        }
        Browser.Reply waiting = stranger().signIn("wang", PASSWORD);
        assertThat(waiting.status()).isEqualTo(429);
        assertThat(waiting.code()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(Integer.parseInt(waiting.header("Retry-After"))).isPositive();
        SignIn restarted = new SignIn(accounts, new Throttle(database, clock), log);
        Assertions.assertThatThrownBy(() -> restarted.signIn("wang", PASSWORD, "192.0.2.1"))
                .hasMessage("TOO_MANY_ATTEMPTS");
        clock.advance(Duration.ofSeconds(2));
        assertThat(stranger().signIn("wang", PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void of_twenty_guesses_at_once_no_more_than_five_are_looked_at() {
        List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService crowd = Executors.newFixedThreadPool(20)) {
            IntStream.range(0, 20)
                    .forEach(guess -> crowd.submit(() -> answers.add(
                            stranger().signIn("wang", "guess number " + guess).status())));
        }
        assertThat(answers).hasSize(20).containsOnly(401, 429);
        assertThat(answers.stream().filter(status -> status == 401)).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void guessing_at_many_logins_from_one_address_is_slowed_too() {
        SignIn door = new SignIn(accounts, new Throttle(database, clock), log);
        for (int login = 0; login < 50; login++) {
            String nobody = "nobody-" + login;
            Assertions.assertThatThrownBy(() -> door.signIn(nobody, "a guess", "2001:db8::1"))
                    .hasMessage("LOGIN_OR_PASSWORD_WRONG");
        }
        Assertions.assertThatThrownBy(() -> door.signIn("nobody", "a guess", "2001:db8::2"))
                .hasMessage("TOO_MANY_ATTEMPTS");
    }
}
