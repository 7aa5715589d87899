package banzhang.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.account.OneTimeLinks;
import banzhang.command.Browser;
import banzhang.command.OverHttp;
import banzhang.command.organisation.EnrolSchool;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.SchoolEnrolled;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("首个账号")
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class OpeningTheFirstAccountIT extends OverHttp {
    private static final String CODE = "2137000042";
    private static final SchoolId SCHOOL = EnrolSchool.schoolOf(CODE);

    @Autowired
    OneTimeLinks links;

    @Autowired
    FirstAccountLink link;

    private List<Document> staff = List.of();

    /// An installation nobody has an account on.
    @BeforeEach
    void empty() {
        staff = database.getCollection("accounts").find().into(new java.util.ArrayList<>());
        database.getCollection("accounts").deleteMany(new Document());
    }

    @AfterEach
    void restore() {
        database.getCollection("accounts").deleteMany(new Document());
        database.getCollection("accounts").insertMany(staff);
    }

    private Browser.Reply open(String token, String login, String password, String name) {
        return stranger().post("/api/first-account", null, """
            {"token":"%s","login":"%s","password":"%s","displayName":"赵老师","schoolCode":"%s","schoolName":"%s"}
            """.formatted(token, login, password, CODE, name));
    }

    @Test
    void the_link_is_printed_while_there_is_no_account_and_opens_the_first_one(CapturedOutput console) {
        link.print();
        assertThat(console.getOut()).containsPattern("http://localhost:\\d+/welcome\\?token=[\\w-]{43}");
        String printed = console.getOut();
        String token = printed.substring(printed.lastIndexOf("token=") + 6).substring(0, 43);
        assertThat(open(token, "zhao", "short", "青山小学").code()).isEqualTo("PASSWORD_TOO_SHORT");
        assertThat(open(token, "zhao", PASSWORD, " ").code()).isEqualTo("NAME_INVALID");
        Browser.Reply opened = open(token, "zhao", PASSWORD, "青山小学");
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.json().path("id").asString()).isEqualTo(SCHOOL.value());
        assertThat(journal().stream().filter(SchoolEnrolled.class::isInstance).map(SchoolEnrolled.class::cast))
                .filteredOn(event -> event.school().equals(SCHOOL))
                .singleElement()
                .extracting(SchoolEnrolled::name)
                .isEqualTo("青山小学");
        assertThat(journal().stream().filter(AppointmentMade.class::isInstance).map(AppointmentMade.class::cast))
                .filteredOn(event -> event.school().equals(SCHOOL))
                .extracting(AppointmentMade::office)
                .containsExactly(Office.ADMINISTRATOR, Office.GENERAL_AFFAIRS);
        Browser zhao = stranger();
        assertThat(zhao.signIn("zhao", PASSWORD).status()).isEqualTo(204);
        PersonId person = new PersonId("p-" + SCHOOL.value());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> authorities.grantsOf(person).size() == 2);
        assertThat(zhao.post("/api/rooms", "{\"number\":\"B1\"}").status()).isEqualTo(201);
        assertThat(open(token, "second", PASSWORD, "青山小学").code()).isEqualTo("LINK_NOT_VALID");
        link.print();
        assertThat(console.getOut().lastIndexOf("token=")).isEqualTo(printed.lastIndexOf("token="));
    }

    @Test
    void a_token_that_is_none_or_a_day_old_opens_nothing() {
        assertThat(open("guess", "zhao", PASSWORD, "青山小学").code()).isEqualTo("LINK_NOT_VALID");
        String token = links.issue(FirstAccountLink.PURPOSE);
        clock.advance(Duration.ofHours(24));
        assertThat(open(token, "zhao", PASSWORD, "青山小学").code()).isEqualTo("LINK_NOT_VALID");
        assertThat(accounts.none()).isTrue();
    }

    @Test
    void a_new_link_voids_the_old_one() {
        String old = links.issue(FirstAccountLink.PURPOSE);
        links.issue(FirstAccountLink.PURPOSE);
        assertThat(open(old, "zhao", PASSWORD, "青山小学").code()).isEqualTo("LINK_NOT_VALID");
    }
}
