package banzhang.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.command.OverHttp;
import banzhang.events.AcceptanceEvent;
import banzhang.events.AcceptanceEvent.AcceptanceFailed;
import banzhang.events.AcceptanceEvent.DeviceAccepted;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("验收")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AcceptingOverHttpIT extends OverHttp {
    private static final String BY = ",\"triedBy\":[\"p-chen\",\"p-gao\"]";

    @Test
    void one_that_failed_is_put_right_and_accepted_in_the_second_round() {
        Browser chen = signedIn("chen");
        String path = path(chen, "ACCEPT-1");

        Reply failed = chen.post(path, "accept-1", failing("更换灯泡"));
        assertThat(failed.status()).isEqualTo(201);
        assertThat(failed.header("Journal-Position")).isNotEmpty();
        assertThat(chen.post(path, "accept-1", failing("更换灯泡")).raw().body())
                .isEqualTo(failed.raw().body());
        assertThat(chen.post(path, passing(BY)).status()).isEqualTo(201);
        assertThat(chen.post(path, passing(BY)).code()).isEqualTo("ALREADY_ACCEPTED");

        assertThat(ofThisDevice(path)).hasSize(2);
        assertThat(ofThisDevice(path).getFirst())
                .isInstanceOfSatisfying(
                        AcceptanceFailed.class,
                        event -> assertThat(event.rectification()).isEqualTo("更换灯泡"));
        assertThat(ofThisDevice(path).getLast())
                .isInstanceOfSatisfying(
                        DeviceAccepted.class, event -> assertThat(event.round()).isEqualTo(2));
    }

    @Test
    void who_has_no_business_with_acceptances_is_kept_out() {
        String path = path(signedIn("chen"), "ACCEPT-2");
        for (String login : List.of("zhou", "wang", "gao")) {
            assertThat(signedIn(login).post(path, passing(BY)).status()).isEqualTo(403);
        }
        assertThat(stranger().post(path, passing(BY)).status()).isEqualTo(401);
    }

    @Test
    void bad_input_changes_nothing_and_is_never_the_servers_fault() {
        Browser chen = signedIn("chen");
        String path = path(chen, "ACCEPT-3");
        int before = journal().size();
        for (String body : List.of(
                "",
                "[]",
                "null",
                "{}",
                passing(""),
                passing(",\"triedBy\":[]"),
                passing(",\"triedBy\":[null]"),
                passing(",\"triedBy\":[\"p-nobody\"]"),
                passing(",\"triedBy\":[\"p-chen\",\"p-chen\"]"),
                passing(",\"triedBy\":\"p-chen\""),
                passing(BY).replace("2026-08-31", "2999-01-01"),
                passing(BY).replace("2026-08-31", "+999999999-12-31"),
                passing(BY).replace("2026-08-31", "2026-02-30"),
                passing(BY).replaceFirst("PASSED", "MAYBE"),
                passing(BY).replace("\"integration\":{\"outcome\":\"PASSED\"}", "\"integration\":{}"),
                passing(BY)
                        .replace(
                                "\"integration\":{\"outcome\":\"PASSED\"}", "\"integration\":{\"outcome\":\"FAILED\"}"),
                passing(BY + ",\"remarks\":\"王老师在场\""),
                passing(BY + ",\"remarks\":\"" + "字".repeat(501) + "\""),
                passing(BY + ",\"rectification\":\"更换灯泡\""),
                failing(""),
                failing("请王老师更换"),
                failing("更换灯泡").replace("}}", "},\"rectifyBy\":\"2020-01-01\"}"))) {
            assertThat(chen.post(path, body).status()).as(body).isBetween(400, 422);
        }
        assertThat(chen.post(path.replace("/acceptances", "x/acceptances"), passing(BY))
                        .code())
                .isEqualTo("DEVICE_NOT_FOUND");
        assertThat(journal()).hasSize(before);
    }

    private static String path(Browser chen, String code) {
        Reply registered = chen.post("/api/devices", "{\"assetCode\":\"" + code + "\",\"card\":{\"name\":\"投影仪\"}}");
        return "/api/devices/" + registered.json().path("id").asString() + "/acceptances";
    }

    private static String passing(String more) {
        return "{\"conclusion\":\"PASSED\",\"triedOn\":\"2026-08-31\",\"performance\":{\"outcome\":\"PASSED\"}"
                + ",\"integration\":{\"outcome\":\"PASSED\"}" + more + "}";
    }

    private static String failing(String rectification) {
        return "{\"conclusion\":\"FAILED\",\"triedOn\":\"2026-08-31\"" + BY + ",\"rectification\":\"" + rectification
                + "\",\"integration\":{\"outcome\":\"PASSED\"}"
                + ",\"performance\":{\"outcome\":\"FAILED\",\"note\":\"亮度不足\"}}";
    }

    private List<AcceptanceEvent> ofThisDevice(String path) {
        return journal().stream()
                .filter(AcceptanceEvent.class::isInstance)
                .map(AcceptanceEvent.class::cast)
                .filter(event -> path.contains(event.device().value()))
                .toList();
    }
}
