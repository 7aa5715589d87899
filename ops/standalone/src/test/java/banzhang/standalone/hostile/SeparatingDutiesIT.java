package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.sample.SampleSchool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// 27. Who proposed does not decide, whatever offices the same person holds besides; and who has no say has none.
@DisplayName("恶意来文 · 职责分离")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeparatingDutiesIT {
    private static final String PASSWORD = "{\"password\":\"banzhang-2026\"}";
    private static final String REASON = "{\"reason\":\"不对\"}";
    private static final AtomicInteger DEVICES = new AtomicInteger();
    private static final String OWN = "403 PROPOSED_BY_YOU";

    @Test
    void nobody_decides_what_he_proposed_himself() {
        holdBothDecidingOffices();
        List<Attempt> all = new ArrayList<>();
        for (String proposer : List.of("li", "chen")) {
            String other = proposer.equals("li") ? "chen" : "li";
            for (String proposal : List.of(correction(proposer), secondCorrection(proposer), reversal(proposer))) {
                all.addAll(attempts(proposal, proposer, other));
            }
        }
        Attempt.allRefused(all);
    }

    /// What was refused above was refused for who asked: somebody else decides it, and then nobody any more.
    @Test
    void somebody_else_decides_once() {
        String proposal = correction("chen");
        assertThat(OpenHouse.of("gao")
                        .post(proposal + "/confirmation", PASSWORD)
                        .status())
                .isEqualTo(200);
        String rejected = reversal("chen");
        assertThat(OpenHouse.of("gao").post(rejected + "/rejection", REASON).status())
                .isEqualTo(200);
        List<Attempt> all = new ArrayList<>();
        for (String decided : List.of(proposal, rejected)) {
            String ended = decided.contains("/corrections/") ? "409 CORRECTION_HAS_ENDED" : "409 REVERSAL_HAS_ENDED";
            for (String login : List.of("gao", "chen")) {
                for (String body : List.of(PASSWORD, "{\"password\":\"banzhang-2026\",\"proposedBy\":\"p-zhou\"}")) {
                    all.add(Attempt.post(login, decided + "/confirmation", body, ended, "400 FIELD_UNKNOWN"));
                }
                all.add(Attempt.post(login, decided + "/rejection", REASON, ended));
            }
            all.add(Attempt.post("chen", decided + "/withdrawal", "", ended));
            for (String login : List.of("wang", "zhou")) {
                all.add(Attempt.post(login, decided + "/confirmation", PASSWORD, "403 NOT_ALLOWED"));
                all.add(Attempt.post(login, decided + "/rejection", REASON, "403 NOT_ALLOWED"));
                all.add(Attempt.post(login, decided + "/withdrawal", "", "403 NOT_ALLOWED"));
            }
        }
        Attempt.allRefused(all);
    }

    /// As general affairs, as administrator, by a body that says it was another; and by those who have no say.
    private static List<Attempt> attempts(String proposal, String proposer, String other) {
        String asAnother = "{\"password\":\"banzhang-2026\",\"by\":\"p-gao\"}";
        return List.of(
                Attempt.post(proposer, proposal + "/confirmation", PASSWORD, OWN),
                Attempt.post(proposer, proposal + "/confirmation?office=ADMINISTRATOR", PASSWORD, OWN),
                Attempt.post(proposer, proposal + "/confirmation", asAnother, "400 FIELD_UNKNOWN"),
                Attempt.post(proposer, proposal + "/rejection", REASON, OWN),
                Attempt.post(other, proposal + "/withdrawal", "", "403 NOT_PROPOSED_BY_YOU"),
                Attempt.post("zhou", proposal + "/confirmation", PASSWORD, "403 NOT_ALLOWED"),
                Attempt.post("wang", proposal + "/confirmation", PASSWORD, "403 NOT_ALLOWED"),
                Attempt.post("zhou", proposal + "/rejection", REASON, "403 NOT_ALLOWED"));
    }

    /// 李老师, a 班主任 of the sample school, is of general affairs and administrator as well.
    private static void holdBothDecidingOffices() {
        for (String office : List.of("GENERAL_AFFAIRS", "ADMINISTRATOR")) {
            Reply made = OpenHouse.of("gao")
                    .post(
                            "/api/appointments",
                            "{\"person\":\"" + SampleSchool.LI + "\",\"office\":\"" + office
                                    + "\",\"from\":\"2026-09-01\"}");
            assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        }
        Browser li = OpenHouse.of("li");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> li.get("/corrections").status() == 200
                        && li.get("/security").status() == 200);
    }

    private static String correction(String proposer) {
        return corrected(proposer, device(proposer), "{\"brand\":\"明基\"}");
    }

    /// A second one about the same device: confirming the first would have been one's own work, too.
    private static String secondCorrection(String proposer) {
        String device = device(proposer);
        corrected(proposer, device, "{\"brand\":\"明基\"}");
        return corrected(proposer, device, "{\"model\":\"MX-2\"}");
    }

    private static String corrected(String proposer, String device, String changes) {
        return proposed(
                proposer,
                device + "/corrections",
                "{\"changes\":" + changes + ",\"reason\":\"抄错\",\"password\":\"banzhang-2026\"}");
    }

    private static String reversal(String proposer) {
        return proposed(
                proposer, device(proposer) + "/reversals", "{\"reason\":\"登记重复\",\"password\":\"banzhang-2026\"}");
    }

    private static String proposed(String proposer, String path, String body) {
        Reply proposed = OpenHouse.of(proposer).post(path, body);
        assertThat(proposed.status()).as(proposed.raw().body()).isEqualTo(201);
        return path + "/" + proposed.json().path("id").asString();
    }

    private static String device(String by) {
        Reply registered = OpenHouse.of(by)
                .post(
                        "/api/devices",
                        "{\"assetCode\":\"DUTY-%d\",\"card\":{\"name\":\"投影仪\"}}".formatted(DEVICES.incrementAndGet()));
        assertThat(registered.status()).as(registered.raw().body()).isEqualTo(201);
        return "/api/devices/" + registered.json().path("id").asString();
    }
}
