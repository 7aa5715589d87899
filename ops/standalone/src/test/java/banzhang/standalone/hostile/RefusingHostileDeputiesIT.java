package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.sample.SampleSchool;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Who stands in for whom is never said by who would gain by it, for days that are over, nor in another's name.
@DisplayName("恶意来文 · 代理")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostileDeputiesIT {
    private static final String INVALID = "400 FIELD_INVALID";
    private static final String UNKNOWN = "400 FIELD_UNKNOWN";
    private static final String MALFORMED = "400 MALFORMED_REQUEST";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void bodies_that_are_none_are_refused() {
        List<Attempt> all = new ArrayList<>();
        for (String body : List.of(
                "",
                "null",
                "[]",
                "7",
                "{}",
                "{\"$gt\":1}",
                "{\"appointment\":null}",
                body(appointment(), "li").replace("\"外出培训\"", "null"),
                body(appointment(), "li").replace("\"外出培训\"", "7"),
                body(appointment(), "li").replace("\"外出培训\"", "[\"外出\"]"),
                body(appointment(), "li").replace(TODAY.toString(), "2026-13-01"),
                body(appointment(), "li").replace(TODAY.toString(), "今天"),
                body(appointment(), "li").replace(TODAY.toString(), "1900-01-01"),
                body(appointment(), "li").replace(TODAY.toString(), TODAY + "T00:00"),
                body("a b", "li"),
                body("../a", "li"),
                body("x".repeat(65), "li"),
                body(appointment(), "li").replace("p-li", "{\"$ne\":1}"),
                body(appointment(), "li").replace("}", ",\"principal\":\"p-gao\"}"),
                body(appointment(), "li").replace("}", ",\"onBehalfOf\":\"p-gao\"}"),
                body(appointment(), "li").replace("}", ",\"appointedBy\":\"p-gao\"}"))) {
            all.add(Attempt.post("gao", "/api/deputies", body, INVALID, UNKNOWN, MALFORMED));
        }
        Attempt.allRefused(all);
    }

    @Test
    void what_is_no_deputyship_is_refused_by_its_code() {
        List<Attempt> all = new ArrayList<>();
        String of = appointment();
        all.add(refused("gao", body(of, "wang"), "422 DEPUTY_IS_THE_PRINCIPAL"));
        all.add(refused("gao", body(of, "gao"), "403 DEPUTY_IS_YOU"));
        all.add(refused("gao", body("a-none", "li"), "404 APPOINTMENT_UNKNOWN"));
        all.add(refused("gao", body(of, "nobody"), "422 PERSON_UNKNOWN"));
        all.add(refused("gao", body(of, "li", TODAY.minusDays(1), TODAY.plusDays(9)), "422 DEPUTY_FOR_DAYS_PAST"));
        all.add(refused("gao", body(of, "li", TODAY, TODAY), "422 DEPUTY_DAYS_IN_DISORDER"));
        all.add(refused("gao", body(of, "li", TODAY, TODAY.minusDays(3)), "422 DEPUTY_DAYS_IN_DISORDER"));
        all.add(refused("gao", body(of, "li", TODAY, TODAY.plusYears(1).plusDays(1)), "422 DEPUTY_FOR_TOO_LONG"));
        all.add(refused("gao", body(of, "li", TODAY.plusYears(2), TODAY.plusYears(3)), "422 DEPUTY_FOR_TOO_LONG"));
        all.add(refused("gao", body(of, "li").replace("外出培训", " \\u200b "), "422 REASON_MISSING"));
        all.add(refused("gao", body(of, "li").replace("外出培训", "长".repeat(501)), "422 REASON_TOO_LONG"));
        all.add(refused(
                "gao", body(of, "li").replace("外出培训", "王老师生病"), "409 TEXT_NAMES_SOMEBODY", "422 TEXT_NAMES_SOMEBODY"));
        for (String login : List.of("wang", "zhou")) {
            all.add(refused(login, body(of, "li"), "403 NOT_ALLOWED"));
        }
        all.add(refused("chen", body(appointmentOf(SampleSchool.GAO.value()), "li"), "403 NOT_YOURS_TO_DEPUTISE"));
        for (String id : List.of("y-none", "a-none", "p-wang")) {
            all.add(Attempt.post("li", "/api/deputies/" + id + "/acting", "", "404 NOT_FOUND"));
            all.add(Attempt.post(
                    "li", "/api/deputies/" + id + "/end", "{\"until\":\"" + TODAY + "\"}", "404 DEPUTYSHIP_UNKNOWN"));
        }
        for (String id : List.of("%24ne", "y 1")) {
            all.add(Attempt.post(
                    "li",
                    "/api/deputies/" + id.replace(" ", "%20") + "/acting",
                    "",
                    INVALID,
                    MALFORMED,
                    "404 NOT_FOUND"));
        }
        Attempt.allRefused(all);
    }

    private static Attempt refused(String login, String body, String... answers) {
        return Attempt.post(login, "/api/deputies", body, answers);
    }

    private static String body(String appointment, String deputy) {
        return body(appointment, deputy, TODAY, TODAY.plusDays(14));
    }

    private static String body(String appointment, String deputy, LocalDate from, LocalDate until) {
        return "{\"appointment\":\"%s\",\"deputy\":\"p-%s\",\"from\":\"%s\",\"until\":\"%s\",\"reason\":\"外出培训\"}"
                .formatted(appointment, deputy, from, until);
    }

    /// Of 王老师, 班主任 of 一(1)班.
    private static String appointment() {
        return appointmentOf(SampleSchool.WANG.value());
    }

    private static String appointmentOf(String person) {
        Browser gao = OpenHouse.of("gao");
        String found = gao.get("/api/appointments")
                .json()
                .valueStream()
                .filter(one -> one.path("person").asString().equals(person))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElse("");
        assertThat(found).isNotEmpty();
        return found;
    }
}
