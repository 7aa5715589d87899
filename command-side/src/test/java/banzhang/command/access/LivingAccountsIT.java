package banzhang.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.access.security.SecurityQuestion;
import banzhang.command.Browser;
import banzhang.command.OverHttp;
import banzhang.command.organisation.EnrolSchool;
import banzhang.command.organisation.MakeAppointment;
import banzhang.events.AccountEvent.AccountLocked;
import banzhang.events.AccountEvent.AccountUnlocked;
import banzhang.events.AccountEvent.PersonLeft;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.sample.SampleSchool;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("账号 · 邀请, 锁定, 离校")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class LivingAccountsIT extends OverHttp {
    private static final String CHOSEN = "seven blue umbrellas";

    @Autowired
    SecurityLog log;

    private Instant began;

    @BeforeEach
    void lookAtTheClock() {
        began = clock.instant();
    }

    @AfterEach
    void setTheClockBack() {
        setClock(began);
    }

    private void setClock(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
    }

    private PersonId enter(String login) {
        PersonId person = new PersonId("p-" + login);
        people.enter(person, SampleSchool.SCHOOL, "何老师");
        accounts.openFor(person, SampleSchool.SCHOOL, login, PASSWORD);
        return person;
    }

    private static String of(PersonId person, String what) {
        return "/api/people/" + person + "/" + what;
    }

    private static String taking(String link, String password) {
        String token = link.substring(link.indexOf('=') + 1);
        return "{\"token\":\"" + token + "\",\"password\":\"" + password + "\"}";
    }

    private String invite(PersonId person) {
        Browser.Reply issued = signedIn("gao").post(of(person, "invitation"), "");
        assertThat(issued.status()).as(issued.raw().body()).isEqualTo(201);
        return issued.json().path("link").asString();
    }

    @Test
    void who_is_invited_chooses_a_password_nobody_else_has_seen_and_the_link_is_spent() {
        PersonId he = enter("he-invited");
        String link = invite(he);
        assertThat(stranger()
                        .post("/api/invitations", taking(link, "too short"))
                        .code())
                .isEqualTo("PASSWORD_TOO_SHORT");
        assertThat(stranger().post("/api/invitations", taking(link, CHOSEN)).status())
                .isEqualTo(204);
        assertThat(accounts.ofPerson(he).orElseThrow().ownPassword()).isTrue();
        assertThat(stranger().signIn("he-invited", CHOSEN).status()).isEqualTo(204);
        assertThat(stranger().signIn("he-invited", PASSWORD).status()).isEqualTo(401);
        assertThat(stranger()
                        .post("/api/invitations", taking(link, "another one here"))
                        .code())
                .isEqualTo("INVITATION_NOT_VALID");
        assertThat(log.read(SampleSchool.SCHOOL, SecurityQuestion.ALL, 50))
                .extracting(entry -> entry.deed())
                .contains(Deed.INVITATION_ISSUED, Deed.INVITATION_TAKEN);
    }

    @Test
    void asked_for_again_a_link_is_the_same_and_a_spent_one_stays_spent() {
        PersonId he = enter("he-twice");
        Browser gao = signedIn("gao");
        Browser.Reply first = gao.post(of(he, "invitation"), "invite-1", "");
        assertThat(gao.post(of(he, "invitation"), "invite-1", "").raw().body())
                .isEqualTo(first.raw().body());
        String link = first.json().path("link").asString();
        assertThat(stranger().post("/api/invitations", taking(link, CHOSEN)).status())
                .isEqualTo(204);
        gao.post(of(he, "invitation"), "invite-1", "");
        assertThat(stranger()
                        .post("/api/invitations", taking(link, "another one here"))
                        .code())
                .isEqualTo("INVITATION_NOT_VALID");
    }

    @Test
    void a_link_is_void_after_three_days_after_a_newer_one_after_a_lock_and_when_it_is_none() {
        PersonId he = enter("he-late");
        String old = invite(he);
        String link = invite(he);
        assertThat(stranger().post("/api/invitations", taking(old, CHOSEN)).code())
                .isEqualTo("INVITATION_NOT_VALID");
        assertThat(stranger().post("/api/invitations", taking("=guess", CHOSEN)).code())
                .isEqualTo("INVITATION_NOT_VALID");
        setClock(began.plus(Duration.ofDays(3)));
        assertThat(stranger().post("/api/invitations", taking(link, CHOSEN)).code())
                .isEqualTo("INVITATION_NOT_VALID");
        setClock(began);
        String last = invite(he);
        signedIn("gao").post(of(he, "lock"), "");
        signedIn("gao").post(of(he, "unlock"), "");
        assertThat(stranger().post("/api/invitations", taking(last, CHOSEN)).code())
                .isEqualTo("INVITATION_NOT_VALID");
    }

    @Test
    void a_locked_account_ends_its_sessions_at_once_and_says_so_to_whoever_knows_the_password() {
        PersonId he = enter("he-locked");
        Browser open = signedIn("he-locked");
        Browser gao = signedIn("gao");
        int before = journal().size();
        Browser.Reply locked = gao.post(of(he, "lock"), "lock-1", "");
        assertThat(locked.status()).as(locked.raw().body()).isEqualTo(200);
        assertThat(journal().subList(before, before + 1))
                .isEqualTo(List.of(new AccountLocked(he, SampleSchool.SCHOOL, SampleSchool.GAO, clock.instant())));
        assertThat(open.delete("/api/session").status()).isEqualTo(401);
        assertThat(stranger().signIn("he-locked", PASSWORD).code()).isEqualTo("ACCOUNT_LOCKED");
        assertThat(stranger().signIn("he-locked", "a wrong guess").code()).isEqualTo("LOGIN_OR_PASSWORD_WRONG");
        gao.post(of(he, "unlock"), "");
        assertThat(journal()).contains(new AccountUnlocked(he, SampleSchool.SCHOOL, SampleSchool.GAO, clock.instant()));
        assertThat(open.delete("/api/session").status()).isEqualTo(401);
        assertThat(stranger().signIn("he-locked", PASSWORD).status()).isEqualTo(204);
        // the old request again locks nobody again
        assertThat(gao.post(of(he, "lock"), "lock-1", "").raw().body())
                .isEqualTo(locked.raw().body());
        assertThat(stranger().signIn("he-locked", PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void whoever_leaves_is_let_in_until_the_last_midnight_and_every_office_ends_with_it() {
        PersonId he = enter("he-leaving");
        String appointment = signedIn("gao")
                .post(
                        "/api/appointments",
                        "{\"person\":\"" + he + "\",\"office\":\"SUBJECT_TEACHER\",\"schoolClass\":\""
                                + SampleSchool.CLASS_1_1 + "\",\"subject\":\"MUSIC\",\"from\":\"2026-09-01\"}")
                .json()
                .path("id")
                .asString();
        Awaitility.await().until(() -> !authorities.grantsOf(he).isEmpty());
        LocalDate from = LocalDate.ofInstant(began, DaySpan.SCHOOL_ZONE).plusDays(2);
        int before = journal().size();
        assertThat(signedIn("gao")
                        .post(of(he, "leave"), "{\"from\":\"" + from + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(journal().subList(before, before + 2))
                .isEqualTo(List.of(
                        new PersonLeft(he, SampleSchool.SCHOOL, from, SampleSchool.GAO, began),
                        new AppointmentEnded(
                                new AppointmentId(appointment),
                                SampleSchool.SCHOOL,
                                he,
                                Office.SUBJECT_TEACHER,
                                SampleSchool.CLASS_1_1,
                                from,
                                began)));
        assertThat(stranger().signIn("he-leaving", PASSWORD).status()).isEqualTo(204);
        setClock(from.atStartOfDay(DaySpan.SCHOOL_ZONE).toInstant().minusNanos(1));
        Browser late = signedIn("he-leaving");
        setClock(from.atStartOfDay(DaySpan.SCHOOL_ZONE).toInstant());
        assertThat(late.delete("/api/session").status()).isEqualTo(401);
        assertThat(stranger().signIn("he-leaving", PASSWORD).code()).isEqualTo("ACCOUNT_CLOSED");
        // whoever comes next may take the login
        accounts.open(new PersonId("p-successor"), SampleSchool.SCHOOL, "he-leaving", CHOSEN);
        assertThat(stranger().signIn("he-leaving", CHOSEN).status()).isEqualTo(204);
    }

    @Test
    void only_the_administrator_and_only_for_others_of_the_school() {
        people.enter(new PersonId("p-far-off"), new SchoolId("other"), "外校老师");
        String today = "{\"from\":\"2026-11-26\"}";
        for (String what : List.of("lock", "unlock", "leave", "invitation")) {
            String body = what.equals("leave") ? today : "";
            assertThat(signedIn("chen").post(of(SampleSchool.WANG, what), body).status())
                    .as(what)
                    .isEqualTo(403);
            Browser gao = signedIn("gao");
            assertThat(gao.post(of(new PersonId("p-far-off"), what), body).status())
                    .as(what)
                    .isEqualTo(404);
            assertThat(gao.post(of(SampleSchool.GAO, what), body).code())
                    .as(what)
                    .isIn("OWN_ACCOUNT", "OWN_PASSWORD");
        }
    }

    @Test
    void of_two_administrators_who_lock_each_other_at_once_one_stays() throws Exception {
        SchoolId school = new SchoolId("two-at-once");
        commands.sendAndWait(new EnrolSchool(school, "3412345678", "两人小学", SampleSchool.TERM_START));
        for (String login : List.of("one-of-two", "two-of-two")) {
            PersonId person = new PersonId("p-" + login);
            people.enter(person, school, login);
            accounts.open(person, school, login, PASSWORD);
            commands.sendAndWait(new MakeAppointment(
                    new AppointmentId("a-" + login),
                    school,
                    person,
                    Office.ADMINISTRATOR,
                    null,
                    LocalDate.parse("2026-09-01"),
                    SampleSchool.TERM_START));
            Awaitility.await().until(() -> !authorities.grantsOf(person).isEmpty());
        }
        Browser one = signedIn("one-of-two");
        Browser two = signedIn("two-of-two");
        Callable<Browser.Reply> first = () -> one.post("/api/people/p-two-of-two/lock", "");
        Callable<Browser.Reply> second = () -> two.post("/api/people/p-one-of-two/lock", "");
        try (var both = Executors.newFixedThreadPool(2)) {
            both.invokeAll(List.of(first, second));
        }
        assertThat(journal().stream()
                        .filter(AccountLocked.class::isInstance)
                        .map(AccountLocked.class::cast)
                        .filter(locked -> locked.school().equals(school)))
                .hasSize(1);
        assertThat(List.of(
                        stranger().signIn("one-of-two", PASSWORD).status(),
                        stranger().signIn("two-of-two", PASSWORD).status()))
                .containsExactlyInAnyOrder(204, 403);
    }
}
