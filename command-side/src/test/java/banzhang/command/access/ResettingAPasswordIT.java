package banzhang.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.OverHttp;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.sample.SampleSchool;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("重置密码")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResettingAPasswordIT extends OverHttp {
    private static final String CHOSEN = "seven blue umbrellas";

    private PersonId enter(String login) {
        PersonId person = new PersonId("p-" + login);
        people.enter(person, SampleSchool.SCHOOL, "何老师");
        accounts.open(person, SampleSchool.SCHOOL, login, PASSWORD);
        return person;
    }

    private static String resetOf(PersonId person) {
        return "/api/people/" + person + "/password";
    }

    @Test
    void the_new_password_signs_in_the_old_one_does_not_and_open_sessions_end() {
        PersonId he = enter("he-reset");
        Browser open = signedIn("he-reset");
        Browser.Reply reset = signedIn("gao").post(resetOf(he), "");
        assertThat(reset.status()).as(reset.raw().body()).isEqualTo(200);
        assertThat(open.delete("/api/session").status()).isEqualTo(401);
        assertThat(stranger().signIn("he-reset", PASSWORD).status()).isEqualTo(401);
        String password = reset.json().path("password").asString();
        assertThat(stranger().signIn("he-reset", password).status()).isEqualTo(204);
    }

    @Test
    void asked_again_it_answers_the_same_and_does_not_undo_what_the_person_chose_since() {
        PersonId he = enter("he-again");
        Browser gao = signedIn("gao");
        Browser.Reply first = gao.post(resetOf(he), "reset-1", "");
        accounts.changePassword(he, CHOSEN);
        assertThat(gao.post(resetOf(he), "reset-1", "").raw().body())
                .isEqualTo(first.raw().body());
        assertThat(stranger().signIn("he-again", CHOSEN).status()).isEqualTo(204);
        Browser.Reply second = gao.post(resetOf(he), "reset-2", "");
        assertThat(second.json().path("password").asString())
                .isNotEqualTo(first.json().path("password").asString());
        assertThat(stranger().signIn("he-again", CHOSEN).status()).isEqualTo(401);
        assertThat(gao.post(resetOf(SampleSchool.CHEN), "reset-1", "").code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_given_password_is_good_for_a_fortnight_and_then_wants_a_new_one() {
        PersonId he = enter("he-late");
        String given = given(he);
        clock.advance(Duration.ofDays(13));
        assertThat(stranger().signIn("he-late", given).status()).isEqualTo(204);
        clock.advance(Duration.ofDays(2));
        assertThat(stranger().signIn("he-late", "not this one").code()).isEqualTo("LOGIN_OR_PASSWORD_WRONG");
        assertThat(stranger().signIn("he-late", given).code()).isEqualTo("GIVEN_PASSWORD_EXPIRED");
        assertThat(stranger().signIn("he-late", given(he)).status()).isEqualTo(204);
        accounts.changePassword(he, CHOSEN);
        clock.advance(Duration.ofDays(15));
        assertThat(stranger().signIn("he-late", CHOSEN).status()).isEqualTo(204);
        clock.advance(Duration.ofDays(-30));
    }

    private String given(PersonId person) {
        return signedIn("gao").post(resetOf(person), "").json().path("password").asString();
    }

    @Test
    void only_the_administrator_and_only_for_others_of_the_school() {
        PersonId elsewhere = new PersonId("p-elsewhere");
        accounts.open(elsewhere, new SchoolId("other"), "elsewhere", PASSWORD);
        assertThat(signedIn("chen").post(resetOf(SampleSchool.WANG), "").status())
                .isEqualTo(403);
        Browser gao = signedIn("gao");
        assertThat(gao.post(resetOf(elsewhere), "").status()).isEqualTo(404);
        assertThat(gao.post(resetOf(new PersonId("nobody")), "").status()).isEqualTo(404);
        assertThat(gao.post(resetOf(SampleSchool.GAO), "").code()).isEqualTo("OWN_PASSWORD");
    }
}
