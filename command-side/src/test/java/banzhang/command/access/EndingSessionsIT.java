package banzhang.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.account.Sessions;
import banzhang.access.account.Sessions.OpenSession;
import banzhang.command.Browser;
import banzhang.command.OverHttp;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.sample.SampleSchool;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("结束登录")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class EndingSessionsIT extends OverHttp {
    @Autowired
    Sessions sessions;

    private PersonId enter(String login) {
        PersonId person = new PersonId("p-" + login);
        people.enter(person, SampleSchool.SCHOOL, "何老师");
        accounts.open(person, SampleSchool.SCHOOL, login, PASSWORD);
        return person;
    }

    private static boolean isIn(Browser browser) {
        return browser.get("/api/no-such-thing").status() == 404;
    }

    private List<OpenSession> of(PersonId person, Browser asking) {
        return sessions.of(person, asking.cookie("banzhang_session"));
    }

    @Test
    void a_person_ends_one_of_the_own_sessions_and_keeps_the_others() {
        PersonId he = enter("he-ends");
        Browser phone = signedIn("he-ends");
        Browser desk = signedIn("he-ends");
        List<OpenSession> open = of(he, desk);
        assertThat(open).extracting(OpenSession::current).containsExactlyInAnyOrder(true, false);
        OpenSession other =
                open.stream().filter(one -> !one.current()).findFirst().orElseThrow();
        assertThat(desk.delete("/api/sessions/" + other.id()).status()).isEqualTo(204);
        assertThat(isIn(phone)).isFalse();
        assertThat(isIn(desk)).isTrue();
        assertThat(of(he, desk)).hasSize(1);
        assertThat(desk.delete("/api/sessions/" + other.id()).status()).isEqualTo(404);
    }

    @Test
    void nobody_ends_a_session_of_somebody_else_and_its_name_opens_nothing() {
        PersonId he = enter("he-stays");
        Browser open = signedIn("he-stays");
        String id = of(he, open).getFirst().id();
        assertThat(signedIn("gao").delete("/api/sessions/" + id).status()).isEqualTo(404);
        Browser thief = stranger();
        thief.cookie("banzhang_session", id);
        assertThat(isIn(thief)).isFalse();
        assertThat(isIn(open)).isTrue();
    }

    @Test
    void the_administrator_ends_all_sessions_of_a_person_of_the_school() {
        PersonId he = enter("he-out");
        Browser phone = signedIn("he-out");
        Browser desk = signedIn("he-out");
        String all = "/api/people/" + he + "/sessions";
        assertThat(signedIn("chen").delete(all).status()).isEqualTo(403);
        assertThat(signedIn("gao").delete(all).status()).isEqualTo(204);
        assertThat(isIn(phone)).isFalse();
        assertThat(isIn(desk)).isFalse();
        assertThat(isIn(signedIn("he-out"))).as("may sign in again").isTrue();
        people.enter(new PersonId("p-abroad"), new SchoolId("other"), "外校老师");
        assertThat(signedIn("gao").delete("/api/people/p-abroad/sessions").status())
                .isEqualTo(404);
    }
}
