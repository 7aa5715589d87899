package banzhang.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.security.Deed;
import banzhang.access.security.SecurityEntry;
import banzhang.access.security.SecurityLog;
import banzhang.access.security.SecurityQuestion;
import banzhang.command.Browser;
import banzhang.command.OverHttp;
import banzhang.events.AccessoryEvent.AccessoryAdded;
import banzhang.sample.SampleSchool;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("自由文字 · 姓名先提醒")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class ConfirmingANameIT extends OverHttp {
    @Autowired
    SecurityLog log;

    private static String accessoriesOf(Browser chen, String code) {
        Browser.Reply registered =
                chen.post("/api/devices", "{\"assetCode\":\"" + code + "\",\"card\":{\"name\":\"投影仪\"}}");
        return "/api/devices/" + registered.json().path("id").asString() + "/accessories";
    }

    private static String because(String reason) {
        return "{\"name\":\"电子笔\",\"quantity\":1,\"reason\":\"" + reason + "\"}";
    }

    private static Browser.Reply confirming(Browser chen, String path, String key, String said, String body) {
        return chen.send(chen.request(path)
                .header("X-XSRF-TOKEN", chen.token())
                .header("Idempotency-Key", key)
                .header("Names-Confirmed", said)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private List<Deed> confirmations() {
        return log.read(SampleSchool.SCHOOL, SecurityQuestion.ALL, 200).stream()
                .map(SecurityEntry::deed)
                .filter(deed -> deed == Deed.NAME_CONFIRMED)
                .toList();
    }

    @Test
    void a_card_is_no_stricter_than_other_texts_and_no_laxer_about_pupils() {
        Browser chen = signedIn("chen");
        int before = journal().size();
        String card = "{\"assetCode\":\"NAME-9\",\"card\":{\"name\":\"投影仪\",\"remarks\":\"王老师保管\"}}";
        assertThat(chen.post("/api/devices", "card-9", card).code()).isEqualTo("TEXT_NAMES_SOMEBODY");
        String pupil = card.replace("\"投影仪\"", "\"学生投影仪\"");
        assertThat(confirming(chen, "/api/devices", "card-8", "yes", pupil).code())
                .isEqualTo("TEXT_MAY_NAME_A_PUPIL");
        assertThat(journal()).hasSize(before);
        Browser.Reply kept = confirming(chen, "/api/devices", "card-9", "yes", card);
        assertThat(kept.status()).as(kept.raw().body()).isEqualTo(201);
        String corrections = "/api/devices/" + kept.json().path("id").asString() + "/corrections";
        String change = "{\"changes\":{\"place\":\"王老师办公室\"},\"reason\":\"抄错\",\"password\":\"" + PASSWORD + "\"}";
        assertThat(chen.post(corrections, "change-9", change).code()).isEqualTo("TEXT_NAMES_SOMEBODY");
        assertThat(confirming(chen, corrections, "change-9", "yes", change).status())
                .isEqualTo(201);
    }

    @Test
    void a_known_name_is_warned_of_first_and_kept_when_it_was_confirmed() {
        Browser chen = signedIn("chen");
        String path = accessoriesOf(chen, "NAME-1");
        int before = journal().size();
        int confirmed = confirmations().size();
        Browser.Reply warned = chen.post(path, "name-1", because("王老师送来"));
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.code()).isEqualTo("TEXT_NAMES_SOMEBODY");
        assertThat(warned.json().path("detail").asString()).contains("确认");
        assertThat(journal()).hasSize(before);
        Browser.Reply kept = confirming(chen, path, "name-1", "yes", because("王老师送来"));
        assertThat(kept.status()).as(kept.raw().body()).isEqualTo(201);
        assertThat(journal().get(before))
                .isInstanceOfSatisfying(
                        AccessoryAdded.class,
                        added -> assertThat(added.reason()).isEqualTo("王老师送来"));
        assertThat(confirmations()).hasSize(confirmed + 1);
        assertThat(chen.post(path, "name-1", because("王老师送来")).raw().body())
                .as("asked again it is the same answer, without another warning")
                .isEqualTo(kept.raw().body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "YES", "true", "1", ""})
    void nothing_but_yes_confirms(String said) {
        Browser chen = signedIn("chen");
        String path = accessoriesOf(chen, codeFor("NAME-2", said));
        assertThat(confirming(chen, path, "name-2" + said, said, because("王老师送来"))
                        .code())
                .isEqualTo("TEXT_NAMES_SOMEBODY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"学生王老师弄丢", "王 老师的家长送来", "由班长王老师保管", "STUDENT 王老师"})
    void a_text_that_may_name_a_pupil_is_never_kept(String reason) {
        Browser chen = signedIn("chen");
        String path = accessoriesOf(chen, codeFor("NAME-3", reason));
        int before = journal().size();
        assertThat(confirming(chen, path, "name-3" + reason.hashCode(), "yes", because(reason))
                        .code())
                .isEqualTo("TEXT_MAY_NAME_A_PUPIL");
        assertThat(journal()).hasSize(before);
    }

    @Test
    void a_text_without_a_name_may_speak_of_pupils() {
        Browser chen = signedIn("chen");
        String path = accessoriesOf(chen, "NAME-4");
        assertThat(chen.post(path, because("学生弄丢一支")).status()).isEqualTo(201);
    }

    /// Each text has a device of its own.
    private static String codeFor(String prefix, String text) {
        return prefix + "-" + Integer.toHexString(text.hashCode()).toUpperCase(Locale.ROOT);
    }
}
