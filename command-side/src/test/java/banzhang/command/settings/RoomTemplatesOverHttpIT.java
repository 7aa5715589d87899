package banzhang.command.settings;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.command.OverHttp;
import banzhang.events.RegisterEvent.AssetCodeClaimed;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.SettingEvent.TemplateAdopted;
import banzhang.events.SettingEvent.TemplateAssigned;
import banzhang.events.SettingEvent.TemplateAssignedToRoom;
import banzhang.events.value.AssetCard;
import banzhang.events.value.Classification;
import banzhang.events.value.TemplateItem;
import banzhang.sample.SampleSchool;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("教室配置")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoomTemplatesOverHttpIT extends OverHttp {
    private static final String TEMPLATES = "/api/room-templates";
    private static final String ITEMS = "[{\"name\":\"投影机\",\"quantity\":1,\"edition\":\"GB/T 14885-2010\","
            + "\"code\":\"2020200\",\"accessories\":[\"遥控器\"]},{\"name\":\"音箱\",\"quantity\":2}]";

    @Test
    void a_template_is_adopted_given_to_a_class_and_a_whole_set_registered_from_it() {
        Browser chen = signedIn("chen");
        Reply adopted = chen.post(TEMPLATES, template("投影机+音箱", ITEMS));
        assertThat(adopted.status()).isEqualTo(201);
        String id = adopted.json().path("id").asString();
        assertThat(last(TemplateAdopted.class).items())
                .isEqualTo(List.of(
                        new TemplateItem("投影机", new Classification("GB/T 14885-2010", "2020200"), 1, List.of("遥控器")),
                        new TemplateItem("音箱", null, 2, List.of())));

        assertThat(chen.post(TEMPLATES + "/assignments", assignment("\"" + id + "\""))
                        .status())
                .isEqualTo(200);
        int told = journal().size();
        assertThat(chen.post(TEMPLATES + "/assignments", assignment("\"" + id + "\""))
                        .status())
                .isEqualTo(200);
        assertThat(journal().subList(told, journal().size()).stream().filter(TemplateAssigned.class::isInstance))
                .isEmpty();

        Reply set = chen.post(TEMPLATES + "/" + id + "/devices", "whole-set-1", codes("\"SET-1\",\"SET-2\""));
        assertThat(set.status()).isEqualTo(201);
        assertThat(chen.post(TEMPLATES + "/" + id + "/devices", "whole-set-1", codes("\"set-1\",\"SET-2\""))
                        .raw()
                        .body())
                .isEqualTo(set.raw().body());
        assertThat(registered("SET-1").accessories()).containsExactly("遥控器");
        assertThat(registered("SET-1").classification()).isEqualTo(new Classification("GB/T 14885-2010", "2020200"));
        assertThat(registered("SET-2").quantity()).isEqualTo(2);
    }

    @Test
    void a_room_without_a_class_is_given_a_template_too() {
        Browser chen = signedIn("chen");
        String id =
                chen.post(TEMPLATES, template("图书室", ITEMS)).json().path("id").asString();
        String room = chen.post("/api/rooms", "{\"number\":\"图书室-模板\"}")
                .json()
                .path("id")
                .asString();
        String asked = "{\"room\":\"" + room + "\",\"template\":\"" + id + "\"}";
        assertThat(chen.post(TEMPLATES + "/assignments", asked).status()).isEqualTo(200);
        TemplateAssignedToRoom given = last(TemplateAssignedToRoom.class);
        assertThat(List.of(given.room().value(), String.valueOf(given.template())))
                .containsExactly(room, id);
        int told = journal().size();
        assertThat(chen.post(TEMPLATES + "/assignments", asked).status()).isEqualTo(200);
        assertThat(journal().subList(told, journal().size()).stream().filter(TemplateAssignedToRoom.class::isInstance))
                .isEmpty();
        assertThat(chen.post(TEMPLATES + "/assignments", "{\"room\":\"r-none\"}")
                        .code())
                .isEqualTo("ROOM_NOT_FOUND");
        assertThat(chen.post(TEMPLATES + "/assignments", "{\"schoolClass\":\"c-1\",\"room\":\"" + room + "\"}")
                        .code())
                .isEqualTo("PLACE_MISSING");
    }

    @Test
    void a_set_is_registered_whole_or_not_at_all() {
        Browser chen = signedIn("chen");
        String id = chen.post(TEMPLATES, template("投影机+音箱", ITEMS))
                .json()
                .path("id")
                .asString();
        String devices = TEMPLATES + "/" + id + "/devices";
        assertThat(chen.post("/api/devices", "{\"assetCode\":\"HALF-2\",\"card\":{\"name\":\"x\"}}")
                        .status())
                .isEqualTo(201);
        int before = journal().size();
        assertThat(chen.post(devices, codes("\"HALF-1\",\"HALF-2\"")).code()).isEqualTo("ASSET_CODE_TAKEN");
        assertThat(chen.post(devices, codes("\"HALF-1\"")).code()).isEqualTo("CODES_DO_NOT_FIT");
        assertThat(chen.post(devices, codes("\"HALF-1\",\"half-1\"")).code()).isEqualTo("CODES_DO_NOT_FIT");
        assertThat(chen.post(TEMPLATES + "/rt-none/devices", codes("\"HALF-1\""))
                        .code())
                .isEqualTo("TEMPLATE_NOT_FOUND");
        assertThat(signedIn("gao").post(devices, codes("\"A\",\"B\"")).status()).isEqualTo(403);
        assertThat(journal()).hasSize(before);
        assertThat(journal().stream()
                        .filter(event -> event instanceof AssetCodeClaimed of
                                && of.assetCode().value().equals("HALF-1")))
                .isEmpty();
    }

    @Test
    void bad_input_changes_nothing_and_is_never_the_servers_fault() {
        Browser chen = signedIn("chen");
        int before = journal().size();
        for (String body : List.of(
                "",
                "{}",
                "[]",
                template("", ITEMS),
                template("字".repeat(61), ITEMS),
                template("王老师的教室", ITEMS),
                template("x", "[]"),
                template("x", "null"),
                template("x", "[null]"),
                template("x", "[{}]"),
                template("x", "[{\"name\":\"a\",\"quantity\":0}]"),
                template("x", "[{\"name\":\"a\",\"quantity\":1000}]"),
                template("x", "[{\"name\":\"\",\"quantity\":1}]"),
                template("x", "[{\"name\":\"a\",\"quantity\":1,\"code\":\"2020200\"}]"),
                template("x", "[{\"name\":\"a\",\"quantity\":1,\"accessories\":[null]}]"),
                template(
                        "x",
                        "[" + "{\"name\":\"a\",\"quantity\":1},".repeat(60) + "{\"name\":\"a\",\"quantity\":1}]"))) {
            assertThat(chen.post(TEMPLATES, body).status()).as(body).isBetween(400, 422);
        }
        for (String body : List.of("{}", assignment("\"rt-none\""), assignment("{}"), "{\"schoolClass\":\"c-none\"}")) {
            assertThat(chen.post(TEMPLATES + "/assignments", body).status())
                    .as(body)
                    .isBetween(400, 422);
        }
        assertThat(signedIn("wang").post(TEMPLATES, template("x", ITEMS)).status())
                .isEqualTo(403);
        assertThat(journal()).hasSize(before);
    }

    private static String template(String name, String items) {
        return "{\"name\":\"" + name + "\",\"items\":" + items + "}";
    }

    private static String assignment(String template) {
        return "{\"schoolClass\":\"" + SampleSchool.CLASS_1_1 + "\",\"template\":" + template + "}";
    }

    private static String codes(String codes) {
        return "{\"assetCodes\":[" + codes + "]}";
    }

    private AssetCard registered(String code) {
        return journal().stream()
                .filter(DeviceRegistered.class::isInstance)
                .map(DeviceRegistered.class::cast)
                .filter(one -> one.assetCode().value().equals(code))
                .map(DeviceRegistered::card)
                .findFirst()
                .orElseThrow();
    }

    private <T> T last(Class<T> type) {
        return journal().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
