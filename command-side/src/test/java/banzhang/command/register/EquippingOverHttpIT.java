package banzhang.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.command.OverHttp;
import banzhang.events.AccessoryEvent;
import banzhang.events.value.Accessory;
import banzhang.sample.SampleSchool;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("附件")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EquippingOverHttpIT extends OverHttp {
    @Test
    void general_affairs_puts_pens_on_a_card_and_takes_one_off() {
        Browser chen = signedIn("chen");
        String path = path(chen, "ACC-1");

        Reply added = chen.post(path, "acc-1", body("电子笔", "3", "随机配发"));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Journal-Position")).isNotEmpty();
        assertThat(chen.post(path, "acc-1", body("电子笔", "3", "随机配发")).raw().body())
                .as("asked again it is the same answer")
                .isEqualTo(added.raw().body());
        assertThat(chen.post(path + "/removal", body("电子笔", "1", "遗失")).status())
                .isEqualTo(200);
        assertThat(chen.post(path + "/removal", body("电子笔", "3", "遗失")).code()).isEqualTo("TOO_FEW_ACCESSORIES");
        assertThat(chen.post(path + "/removal", body("钥匙", "1", "遗失")).code()).isEqualTo("ACCESSORY_NOT_ON_CARD");

        assertThat(ofThisDevice(path).stream().map(AccessoryEvent::accessory))
                .containsExactly(new Accessory("电子笔", 3), new Accessory("电子笔", 1));
    }

    @Test
    void who_has_no_business_with_cards_is_kept_out() {
        String path = path(signedIn("chen"), "ACC-2");
        for (String login : List.of("zhou", "wang", "gao")) {
            Browser other = signedIn(login);
            assertThat(other.post(path, body("电子笔", "1", "配发")).status()).isEqualTo(403);
            assertThat(other.post(path + "/removal", body("电子笔", "1", "遗失")).status())
                    .isEqualTo(403);
        }
        assertThat(stranger().post(path, body("电子笔", "1", "配发")).status()).isEqualTo(401);
    }

    @Test
    void bad_input_changes_nothing_and_is_never_the_servers_fault() {
        Browser chen = signedIn("chen");
        String path = path(chen, "ACC-3");
        int before = journal().size();
        for (String body : List.of(
                "",
                "[]",
                "null",
                "{}",
                body("", "1", "配发"),
                body("无", "1", "配发"),
                body("电子笔", "0", "配发"),
                body("电子笔", "-1", "配发"),
                body("电子笔", "1000", "配发"),
                body("电子笔", "1e99", "配发"),
                body("电子笔", "1.5", "配发"),
                body("电子笔", "null", "配发"),
                body("电子笔", "\"多\"", "配发"),
                body("电子笔 ×2", "1", "配发"),
                body("电子笔*2", "1", "配发"),
                body("\\u0000", "1", "配发"),
                body("\\uD800", "1", "配发"),
                body("笔".repeat(101), "1", "配发"),
                body("给王老师的笔", "1", "配发"),
                body("电子笔", "1", ""),
                body("电子笔", "1", "王老师要"),
                body("电子笔", "1", "字".repeat(501)))) {
            assertThat(chen.post(path, body).status()).as(body).isBetween(400, 422);
            assertThat(chen.post(path + "/removal", body).status()).as(body).isBetween(400, 422);
        }
        assertThat(chen.post(path.replace("/accessories", "x/accessories"), body("电子笔", "1", "配发"))
                        .code())
                .isEqualTo("DEVICE_NOT_FOUND");
        assertThat(journal()).hasSize(before);
    }

    private static String path(Browser chen, String code) {
        Reply registered = chen.post("/api/devices", "{\"assetCode\":\"" + code + "\",\"card\":{\"name\":\"投影仪\"}}");
        return "/api/devices/" + registered.json().path("id").asString() + "/accessories";
    }

    private static String body(String name, String quantity, String reason) {
        return "{\"name\":\"" + name + "\",\"quantity\":" + quantity + ",\"reason\":\"" + reason + "\"}";
    }

    private List<AccessoryEvent> ofThisDevice(String path) {
        return journal().stream()
                .filter(AccessoryEvent.class::isInstance)
                .map(AccessoryEvent.class::cast)
                .filter(event -> path.contains(event.device().value()))
                .peek(event -> assertThat(event.school()).isEqualTo(SampleSchool.SCHOOL))
                .toList();
    }
}
