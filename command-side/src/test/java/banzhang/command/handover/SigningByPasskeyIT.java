package banzhang.command.handover;

import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.security.SecurityEntry;
import banzhang.access.security.SecurityLog;
import banzhang.access.security.SecurityQuestion;
import banzhang.command.Browser.Reply;
import banzhang.command.SoftAuthenticator;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.SheetFileEvent.AssertionFiled;
import banzhang.sample.SampleSchool;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("交接 · 通行密钥签字")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class SigningByPasskeyIT extends SheetsAndPasskeys {
    @Autowired
    SecurityLog log;

    @Test
    void both_sides_sign_by_passkey_and_the_set_passes() throws Exception {
        String sheet = checked();
        assertThat(sign(wang, sheet, said(sheet, HONEST)).status()).isEqualTo(200);
        SoftAuthenticator key = added(chen);
        String said = key.counting(2).said(challenge(chen, sheet, "OUTGOING"), SampleSchool.CHEN.value());

        assertThat(sign(chen, sheet, "OUTGOING", contentOf(sheet), said).status())
                .isEqualTo(200);

        assertThat(eventsOf(sheet)
                        .subList(eventsOf(sheet).size() - 3, eventsOf(sheet).size()))
                .extracting(event -> (Object) event.getClass())
                .containsExactly(HandoverSigned.class, AssertionFiled.class, HandoverCompleted.class);
    }

    @Test
    void what_is_said_once_signs_once() {
        String sheet = checked();
        String said = said(sheet, HONEST);
        assertThat(sign(wang, sheet, said).status()).isEqualTo(200);
        refused(sheet, "CHALLENGE_USED", () -> sign(wang, sheet, said));
    }

    @Test
    void what_was_said_for_another_sheet_or_side_signs_nothing() {
        String one = checked();
        String two = checked();
        String said = said(one, HONEST);
        refused(two, "CHALLENGE_FOR_ANOTHER_SHEET", () -> sign(wang, two, said));
        SoftAuthenticator key = added(chen);
        sign(wang, one, said);
        assertThat(challenge(chen, one, "INCOMING")).isEmpty();
        String outgoing = key.counting(2).said(challenge(chen, one, "OUTGOING"), SampleSchool.CHEN.value());
        assertThat(sign(wang, two, said(two, HONEST)).status()).isEqualTo(200);
        refused(two, "CHALLENGE_FOR_ANOTHER_SHEET", () -> sign(chen, two, "OUTGOING", contentOf(two), outgoing));
    }

    @Test
    void after_the_content_changed_what_was_said_before_signs_neither() {
        List<String> devices = devices();
        String sheet = opened(devices);
        check(sheet, devices.getFirst(), "COMPLETE");
        String before = contentOf(sheet);
        String said = said(sheet, HONEST);
        check(sheet, devices.getFirst(), "DAMAGED");
        refused(sheet, "SHEET_HAS_CHANGED", () -> sign(wang, sheet, "INCOMING", before, said));
        refused(sheet, "CHALLENGE_FOR_OTHER_CONTENT", () -> sign(wang, sheet, said));
    }

    @Test
    void somebody_elses_passkey_or_challenge_signs_nothing() {
        String sheet = checked();
        sign(wang, sheet, said(sheet, HONEST));
        String wangs = phone.counting(++count).said("AAAA", WANG.value());
        SoftAuthenticator key = added(chen);
        String challenge = challenge(chen, sheet, "OUTGOING");
        refused(sheet, "PASSKEY_NOT_YOURS", () -> sign(chen, sheet, "OUTGOING", contentOf(sheet), wangs));
        String unasked = key.counting(2).said(text(new byte[32]), SampleSchool.CHEN.value());
        refused(sheet, "PASSKEY_OTHER_CHALLENGE", () -> sign(chen, sheet, "OUTGOING", contentOf(sheet), unasked));
        String unknown = SoftAuthenticator.at("http://localhost:" + port).said(challenge, "p-chen");
        refused(sheet, "PASSKEY_NOT_KNOWN", () -> sign(chen, sheet, "OUTGOING", contentOf(sheet), unknown));
        refused(sheet, "NOT_YOURS_TO_SIGN", () -> sign(signedIn("zhou"), sheet, "OUTGOING", contentOf(sheet), wangs));
    }

    @Test
    void nobody_answers_what_was_not_asked() {
        String sheet = checked();
        database.getCollection("challenges").deleteMany(new Document());
        String said = phone.counting(++count).said(text(new byte[32]), WANG.value());
        refused(sheet, "CHALLENGE_UNKNOWN", () -> sign(wang, sheet, said));
    }

    @Test
    void after_two_minutes_it_has_to_be_asked_again() {
        String sheet = checked();
        String said = said(sheet, HONEST);
        clock.advance(Duration.ofSeconds(120));
        refused(sheet, "CHALLENGE_EXPIRED", () -> sign(wang, sheet, said));
    }

    @Test
    void an_authenticator_that_did_not_look_who_is_there_signs_nothing() {
        String sheet = checked();
        SoftAuthenticator blind = phone.counting(++count).withoutVerifying();
        String said = blind.said(challenge(wang, sheet, "INCOMING"), WANG.value());
        refused(sheet, "PASSKEY_USER_NOT_VERIFIED", () -> sign(wang, sheet, said));
    }

    @Test
    void another_page_or_another_site_signs_nothing() {
        String sheet = checked();
        SoftAuthenticator lured = phone.counting(++count).from("https://banzhang.evil.example");
        String origin = lured.said(challenge(wang, sheet, "INCOMING"), WANG.value());
        refused(sheet, "PASSKEY_WRONG_ORIGIN", () -> sign(wang, sheet, origin));
        SoftAuthenticator elsewhere = phone.counting(++count).forSite("evil.example");
        String site = elsewhere.said(challenge(wang, sheet, "INCOMING"), WANG.value());
        refused(sheet, "PASSKEY_WRONG_SITE", () -> sign(wang, sheet, site));
    }

    @Test
    void authenticator_data_changed_on_the_way_sign_nothing() {
        String sheet = checked();
        String said = said(sheet, data -> {
            data[33] ^= 1;
            return data;
        });
        refused(sheet, "PASSKEY_SIGNATURE_WRONG", () -> sign(wang, sheet, said));
        String copied = phone.counting(0).said(challenge(wang, sheet, "INCOMING"), WANG.value());
        refused(sheet, "PASSKEY_COUNTER_WENT_BACK", () -> sign(wang, sheet, copied));
    }

    @Test
    void who_has_no_passkey_is_asked_for_none_and_one_proof_is_enough() {
        String sheet = checked();
        String said = said(sheet, HONEST);
        String both = body("INCOMING", contentOf(sheet), ",\"password\":\"" + PASSWORD + "\",\"passkey\":" + said);
        String neither = body("INCOMING", contentOf(sheet), "");
        String path = "/api/handovers/" + sheet + "/signatures";
        refused(sheet, "FIELD_INVALID", () -> wang.post(path, both));
        refused(sheet, "FIELD_INVALID", () -> wang.post(path, neither));
        passkeys.revokeAll(WANG);
        refused(
                sheet,
                "PASSKEY_NOT_KNOWN",
                () -> wang.post(path + "/challenge", null, asked("INCOMING", contentOf(sheet))));
    }

    /// Refused by this code; nothing is stored, and the security log has one line more.
    private void refused(String sheet, String code, Supplier<Reply> request) {
        List<HandoverEvent> events = eventsOf(sheet);
        long blobs = database.getCollection("blobs").countDocuments();
        long before = lastLine();
        Reply reply = request.get();
        assertThat(reply.code()).as(reply.raw().body()).isEqualTo(code);
        assertThat(reply.status()).isBetween(400, 499);
        assertThat(eventsOf(sheet)).isEqualTo(events);
        assertThat(database.getCollection("blobs").countDocuments()).isEqualTo(blobs);
        List<SecurityEntry> lines = log.read(SCHOOL, SecurityQuestion.ALL, 3).stream()
                .filter(entry -> entry.sequence() > before)
                .filter(entry -> entry.deed().name().endsWith("_REFUSED"))
                .toList();
        assertThat(lines).extracting(SecurityEntry::result).containsExactly(code);
    }

    private long lastLine() {
        return log.read(SCHOOL, SecurityQuestion.ALL, 1).getFirst().sequence();
    }
}
