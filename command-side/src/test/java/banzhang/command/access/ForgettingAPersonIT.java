package banzhang.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.account.Contacts;
import banzhang.command.Browser;
import banzhang.command.OverHttp;
import banzhang.events.AccountEvent.PersonLeft;
import banzhang.events.CommandEvent.CommandAccepted;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.sample.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("联系方式与注销")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgettingAPersonIT extends OverHttp {
    private static final String SURE = "{\"password\":\"" + PASSWORD + "\"}";

    private PersonId enter(String login) {
        PersonId person = new PersonId("p-" + login);
        people.enter(person, SampleSchool.SCHOOL, "何老师");
        accounts.open(person, SampleSchool.SCHOOL, login, PASSWORD);
        return person;
    }

    private static String forget(PersonId person) {
        return "/api/people/" + person + "/forget";
    }

    @Test
    void who_is_forgotten_has_neither_name_nor_contacts_nor_account_and_the_journal_keeps_the_id() {
        PersonId he = enter("he-gone");
        Browser open = signedIn("he-gone");
        Browser gao = signedIn("gao");
        assertThat(gao.post("/api/people/" + he + "/contacts", "{\"phone\":\"0558-1234567\"}")
                        .status())
                .isEqualTo(200);
        int before = journal().size();
        Browser.Reply done = gao.post(forget(he), "once", SURE);
        assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
        assertThat(people.nameOf(he)).isEqualTo("已注销");
        assertThat(people.contactsOf(he)).isEqualTo(new Contacts(null, null));
        assertThat(open.get("/api/no-such-thing").status()).isEqualTo(401);
        assertThat(stranger().signIn("he-gone", PASSWORD).status()).isEqualTo(401);
        assertThat(journal().subList(before, journal().size()))
                .hasExactlyElementsOfTypes(PersonLeft.class, CommandAccepted.class);
        assertThat(gao.post(forget(he), "once", SURE).raw().body())
                .isEqualTo(done.raw().body());
        assertThat(gao.post(forget(he), SURE).status()).isEqualTo(404);
    }

    @Test
    void it_takes_the_administrators_own_password_and_stops_at_whoever_is_in_office() {
        PersonId he = enter("he-there");
        Browser gao = signedIn("gao");
        assertThat(gao.post(forget(he), "{\"password\":\"a guess\"}").code()).isEqualTo("WRONG_PASSWORD");
        assertThat(gao.post(forget(SampleSchool.WANG), SURE).code()).isEqualTo("STILL_IN_OFFICE");
        assertThat(gao.post(forget(SampleSchool.GAO), SURE).code()).isEqualTo("SELF_NOT_FORGOTTEN");
        assertThat(signedIn("chen").post(forget(he), SURE).code()).isEqualTo("NOT_ALLOWED");
        people.enter(new PersonId("p-far"), new SchoolId("other"), "外校老师");
        assertThat(gao.post(forget(new PersonId("p-far")), SURE).status()).isEqualTo(404);
        assertThat(people.nameOf(he)).isEqualTo("何老师");
    }

    @Test
    void contacts_are_kept_when_they_are_some_and_never_reach_the_journal() {
        PersonId he = enter("he-reached");
        String contacts = "/api/people/" + he + "/contacts";
        Browser gao = signedIn("gao");
        assertThat(gao.post(contacts, "{\"phone\":\"call me\"}").code()).isEqualTo("PHONE_INVALID");
        assertThat(gao.post(contacts, "{\"email\":\"he at school\"}").code()).isEqualTo("EMAIL_INVALID");
        assertThat(gao.post(contacts, "{\"phone\":\" 13800000001 \",\"email\":\"\"}")
                        .status())
                .isEqualTo(200);
        assertThat(people.contactsOf(he)).isEqualTo(new Contacts("13800000001", null));
        assertThat(gao.post(contacts, "{\"email\":\"he@qinghe.example\"}").status())
                .isEqualTo(200);
        assertThat(people.contactsOf(he)).isEqualTo(new Contacts(null, "he@qinghe.example"));
        assertThat(journal().toString()).doesNotContain("13800000001", "he@qinghe");
        assertThat(signedIn("chen").post(contacts, "{}").status()).isEqualTo(403);
    }
}
