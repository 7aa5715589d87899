package banzhang.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.account.Sessions;
import banzhang.access.passkey.Passkey;
import banzhang.access.passkey.Passkeys;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityEntry;
import banzhang.access.security.SecurityLog;
import banzhang.access.security.SecurityQuestion;
import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.command.OverHttp;
import banzhang.command.SoftAuthenticator;
import banzhang.events.value.PersonId;
import banzhang.sample.SampleSchool;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("通行密钥")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class SigningInByPasskeyIT extends OverHttp {
    private static final String DOOR = "/api/session/passkey";

    @Autowired
    Passkeys passkeys;

    @Autowired
    Sessions sessions;

    @Autowired
    SecurityLog log;

    private PersonId enter(String login) {
        PersonId person = new PersonId("p-" + login);
        people.enter(person, SampleSchool.SCHOOL, "何老师");
        accounts.open(person, SampleSchool.SCHOOL, login, PASSWORD);
        return person;
    }

    private static boolean isIn(Browser browser) {
        return browser.get("/api/no-such-thing").status() == 404;
    }

    private SoftAuthenticator authenticator() {
        return SoftAuthenticator.at("http://localhost:" + port);
    }

    private static Reply begin(Browser browser, String name, String password) {
        return browser.post(
                "/api/passkeys/challenge", null, "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}");
    }

    private static String begun(Browser browser) {
        return begin(browser, "我的手机", PASSWORD).json().path("challenge").asString();
    }

    /// Adds this authenticator's passkey for who is signed in here.
    private static void add(Browser browser, SoftAuthenticator authenticator) {
        Reply added = browser.post("/api/passkeys", null, authenticator.made(begun(browser)));
        assertThat(added.status()).as(added.raw().body()).isEqualTo(204);
    }

    private static String challenge(Browser browser) {
        return browser.post(DOOR + "/challenge", null, "")
                .json()
                .path("challenge")
                .asString();
    }

    private Reply signIn(SoftAuthenticator authenticator, PersonId person) {
        Browser browser = stranger();
        return browser.post(DOOR, null, authenticator.said(challenge(browser), person.value()));
    }

    private Deed lastDeed(PersonId person) {
        return log.read(SampleSchool.SCHOOL, new SecurityQuestion(null, person, null, null, null), 1)
                .getFirst()
                .deed();
    }

    @Test
    void a_passkey_added_after_the_password_opens_a_session() {
        PersonId he = enter("he-key");
        SoftAuthenticator phone = authenticator();
        Browser desk = signedIn("he-key");
        add(desk, phone);
        assertThat(lastDeed(he)).isEqualTo(Deed.PASSKEY_ADDED);
        assertThat(passkeys.of(he)).extracting(Passkey::name).containsExactly("我的手机");

        Browser stranger = stranger();
        String before = stranger.token();
        Reply in = stranger.post(DOOR, null, phone.counting(2).said(challenge(stranger), he.value()));

        assertThat(in.status()).as(in.raw().body()).isEqualTo(204);
        assertThat(lastDeed(he)).isEqualTo(Deed.SIGNED_IN_BY_PASSKEY);
        assertThat(isIn(stranger)).isTrue();
        assertThat(stranger.token()).isNotEqualTo(before);
        assertThat(passkeys.of(he).getFirst().usedAt())
                .isEqualTo(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void without_the_own_password_none_is_added() {
        PersonId he = enter("he-no-password");
        Browser browser = signedIn("he-no-password");
        assertThat(begin(browser, "手机", "not the password").code()).isEqualTo("WRONG_PASSWORD");
        assertThat(browser.post("/api/passkeys", null, authenticator().made("AAAA"))
                        .code())
                .isEqualTo("CHALLENGE_UNKNOWN");
        accounts.openFor(new PersonId("p-given"), SampleSchool.SCHOOL, "given", PASSWORD);
        assertThat(begin(signedIn("given"), "手机", PASSWORD).code()).isEqualTo("PASSWORD_NOT_YOUR_OWN");
        assertThat(passkeys.of(he)).isEmpty();
    }

    @Test
    void a_challenge_to_add_one_counts_once_for_two_minutes_and_for_one_person() {
        PersonId he = enter("he-once");
        enter("he-other");
        Browser browser = signedIn("he-once");
        String challenge = begun(browser);
        Browser other = signedIn("he-other");
        begun(other);
        assertThat(other.post("/api/passkeys", null, authenticator().made(challenge))
                        .code())
                .isEqualTo("PASSKEY_OTHER_CHALLENGE");
        clock.advance(Duration.ofSeconds(120));
        assertThat(browser.post("/api/passkeys", null, authenticator().made(challenge))
                        .code())
                .isEqualTo("CHALLENGE_EXPIRED");
        String fresh = begun(browser);
        assertThat(browser.post("/api/passkeys", null, authenticator().made(fresh))
                        .status())
                .isEqualTo(204);
        assertThat(browser.post("/api/passkeys", null, authenticator().made(fresh))
                        .code())
                .isEqualTo("CHALLENGE_USED");
        assertThat(passkeys.of(he)).hasSize(1);
    }

    @Test
    void a_name_is_short_and_ten_are_enough() {
        PersonId he = enter("he-many");
        Browser browser = signedIn("he-many");
        assertThat(begin(browser, " ", PASSWORD).code()).isEqualTo("PASSKEY_NAME_INVALID");
        assertThat(begin(browser, "长".repeat(41), PASSWORD).code()).isEqualTo("PASSKEY_NAME_INVALID");
        SoftAuthenticator first = authenticator();
        add(browser, first);
        assertThat(browser.post("/api/passkeys", null, first.made(begun(browser)))
                        .code())
                .isEqualTo("PASSKEY_KNOWN_ALREADY");
        Stream.generate(this::authenticator).limit(9).forEach(more -> add(browser, more));
        assertThat(begin(browser, "第十一把", PASSWORD).code()).isEqualTo("TOO_MANY_PASSKEYS");
        assertThat(passkeys.of(he)).hasSize(10);
    }

    @Test
    void what_an_authenticator_must_not_say_opens_nothing() {
        PersonId he = enter("he-lies");
        PersonId other = enter("he-lies-too");
        SoftAuthenticator phone = authenticator();
        add(signedIn("he-lies"), phone);
        SoftAuthenticator next = phone.counting(2);

        assertThat(signIn(next.withoutVerifying(), he).code()).isEqualTo("PASSKEY_USER_NOT_VERIFIED");
        assertThat(signIn(next.from("https://elsewhere.example"), he).code()).isEqualTo("PASSKEY_WRONG_ORIGIN");
        assertThat(signIn(next.forSite("elsewhere.example"), he).code()).isEqualTo("PASSKEY_WRONG_SITE");
        assertThat(signIn(next, other).code()).isEqualTo("PASSKEY_NOT_YOURS");
        database.getCollection("login_attempts").deleteMany(new org.bson.Document());
        assertThat(signIn(phone.counting(1), he).code()).isEqualTo("PASSKEY_COUNTER_WENT_BACK");
        assertThat(signIn(authenticator(), he).code()).isEqualTo("PASSKEY_NOT_KNOWN");
        Browser browser = stranger();
        assertThat(browser.post(DOOR, null, next.said(challenge(browser), he.value(), data -> {
                            data[36] = 9;
                            return data;
                        }))
                        .code())
                .isEqualTo("PASSKEY_SIGNATURE_WRONG");
        SecurityEntry failed = log.read(
                        SampleSchool.SCHOOL, new SecurityQuestion(Deed.SIGN_IN_FAILED, he, null, null, null), 1)
                .getFirst();
        assertThat(failed.result()).isEqualTo("PASSKEY_SIGNATURE_WRONG");
        assertThat(isIn(browser)).isFalse();
        assertThat(signIn(next, he).status()).isEqualTo(204);
    }

    @Test
    void a_challenge_opens_one_session_within_two_minutes_and_none_is_made_up() {
        PersonId he = enter("he-replays");
        SoftAuthenticator phone = authenticator();
        add(signedIn("he-replays"), phone);
        Browser browser = stranger();
        String said = phone.counting(2).said(challenge(browser), he.value());
        assertThat(browser.post(DOOR, null, said).status()).isEqualTo(204);
        assertThat(stranger().post(DOOR, null, said).code()).isEqualTo("CHALLENGE_USED");
        String late = challenge(browser);
        clock.advance(Duration.ofSeconds(120));
        assertThat(stranger()
                        .post(DOOR, null, phone.counting(3).said(late, he.value()))
                        .code())
                .isEqualTo("CHALLENGE_EXPIRED");
        String forged = "A".repeat(late.length());
        assertThat(stranger()
                        .post(DOOR, null, phone.counting(3).said(forged, he.value()))
                        .code())
                .isEqualTo("CHALLENGE_UNKNOWN");
    }

    @Test
    void of_two_assertions_with_one_count_at_once_one_opens_a_session() throws Exception {
        PersonId he = enter("he-copied");
        SoftAuthenticator phone = authenticator();
        add(signedIn("he-copied"), phone);
        Browser one = stranger();
        Browser two = stranger();
        List<Callable<Integer>> both = List.of(
                () -> one.post(DOOR, null, phone.counting(7).said(challenge(one), he.value()))
                        .status(),
                () -> two.post(DOOR, null, phone.counting(7).said(challenge(two), he.value()))
                        .status());
        try (ExecutorService pair = Executors.newFixedThreadPool(2)) {
            assertThat(pair.invokeAll(both).stream().map(Future::resultNow)).containsExactlyInAnyOrder(204, 403);
        }
    }

    @Test
    void a_revoked_passkey_is_none_at_once_and_nobody_revokes_another_persons() {
        PersonId he = enter("he-revokes");
        enter("he-envies");
        SoftAuthenticator phone = authenticator();
        Browser browser = signedIn("he-revokes");
        add(browser, phone);
        String path = "/api/passkeys/" + passkeys.of(he).getFirst().id();
        assertThat(signedIn("he-envies").delete(path).status()).isEqualTo(404);
        assertThat(browser.delete(path).status()).isEqualTo(204);
        assertThat(lastDeed(he)).isEqualTo(Deed.PASSKEY_REVOKED);
        assertThat(signIn(phone.counting(2), he).code()).isEqualTo("PASSKEY_NOT_KNOWN");
        assertThat(browser.delete(path).status()).isEqualTo(404);
    }

    @Test
    void failures_wait_like_wrong_passwords_and_a_forgotten_person_has_none() {
        PersonId he = enter("he-guessed");
        SoftAuthenticator phone = authenticator();
        add(signedIn("he-guessed"), phone);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(signIn(phone.counting(2).withoutVerifying(), he).status())
                    .isEqualTo(403);
        }
        assertThat(signIn(phone.counting(2), he).code()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(lastDeed(he)).isEqualTo(Deed.LOCKED_OUT);
        Reply forgotten = signedIn("gao").post("/api/people/" + he + "/forget", "{\"password\":\"" + PASSWORD + "\"}");
        assertThat(forgotten.status()).isEqualTo(200);
        assertThat(passkeys.of(he)).isEmpty();
    }

    @Test
    void at_an_address_nobody_set_up_there_are_no_passkeys() {
        Browser browser = stranger();
        String token = browser.token();
        Reply refused = browser.send(java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://127.0.0.1:" + port + DOOR + "/challenge"))
                .header("X-XSRF-TOKEN", token)
                .header("Cookie", "XSRF-TOKEN=" + token)
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("PASSKEYS_NOT_SET_UP");
    }

    @Test
    void bad_bodies_are_never_the_servers_fault() {
        Browser stranger = stranger();
        Browser he = signedIn("wang");
        for (String body : List.of(
                "",
                "{}",
                "[]",
                "{\"id\":\"\",\"clientDataJSON\":\"\",\"authenticatorData\":\"\",\"signature\":\"\"}",
                "{\"id\":\"***\",\"clientDataJSON\":\"***\",\"authenticatorData\":\"*\",\"signature\":\"*\"}",
                "{\"id\":\"AAAA\",\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AAAA\",\"signature\":\"AA\"}",
                "{\"id\":\"AAAA\",\"clientDataJSON\":\"bnVsbA\",\"authenticatorData\":\"AAAA\",\"signature\":\"AA\"}",
                "{\"clientDataJSON\":\"e30\",\"attestationObject\":\"oA\"}",
                "{\"clientDataJSON\":\"e30\",\"attestationObject\":\"_____w\"}",
                "{\"name\":null,\"password\":7}")) {
            database.getCollection("login_attempts").deleteMany(new org.bson.Document());
            begun(he);
            for (String path : List.of("/api/passkeys", "/api/passkeys/challenge")) {
                assertThat(he.post(path, null, body).status()).as(path + body).isBetween(400, 422);
            }
            assertThat(stranger.post(DOOR, null, body).status()).as(body).isBetween(400, 422);
        }
    }
}
