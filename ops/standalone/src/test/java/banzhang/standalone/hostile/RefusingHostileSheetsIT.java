package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.sample.SampleSchool;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What is said of a sheet may be anything: it is about its items, by whom it may be, or the sheet stays as it was.
@DisplayName("恶意来文 · 交接单")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostileSheetsIT {
    private static final String INVALID = "400 FIELD_INVALID";
    private static final String UNKNOWN = "400 FIELD_UNKNOWN";
    private static final String MALFORMED = "400 MALFORMED_REQUEST";
    private static final String NOT_TEXT = "400 NOT_TEXT";
    private static final String LONG = "长".repeat(501);

    @Test
    void bodies_that_are_none_are_refused_at_every_door() {
        List<Attempt> all = new ArrayList<>();
        String sheet = open();
        for (String door : List.of("declarations", "contests", "settlements", "accessories", "extras", "witness")) {
            for (String body : List.of(
                    "",
                    "null",
                    "[]",
                    "7",
                    "{}",
                    "{\"$gt\":1}",
                    "{\"items\":[null]}",
                    "{\"device\":null}",
                    "{\"device\":{\"$ne\":1}}",
                    "{\"device\":\"" + "d".repeat(5000) + "\"}",
                    "{\"finding\":7,\"finding\":8}")) {
                all.add(Attempt.post("chen", sheet + "/" + door, body, INVALID, UNKNOWN, MALFORMED));
            }
        }
        Attempt.allRefused(all);
    }

    @Test
    void what_somebody_says_they_saw_is_a_finding_or_nothing() {
        List<Attempt> all = new ArrayList<>();
        String sheet = open();
        for (String seen : List.of(
                "7",
                "\"COMPLETE\"",
                "[]",
                "[null]",
                "{\"finding\":\"GOOD\"}",
                "{\"finding\":0}",
                "{\"finding\":{\"$ne\":1}}",
                "{\"note\":[]}",
                "{\"note\":7}",
                "{\"by\":\"p-wang\"}")) {
            String check = "{\"device\":\"d-none\",\"finding\":\"COMPLETE\",\"seen\":" + seen + "}";
            all.add(Attempt.post("wang", sheet + "/checks", check, INVALID, UNKNOWN, MALFORMED));
            all.add(Attempt.post(
                    "chen", sheet + "/declarations", "{\"items\":[" + check + "]}", INVALID, UNKNOWN, MALFORMED));
            all.add(Attempt.post(
                    "chen",
                    sheet + "/accessories",
                    "{\"device\":\"d-none\",\"missing\":[],\"seen\":" + seen.replace("[]", "[7]") + "}",
                    INVALID,
                    UNKNOWN,
                    MALFORMED));
        }
        Attempt.allRefused(all);
    }

    @Test
    void what_is_not_on_the_sheet_or_not_theirs_to_say_is_not_said() {
        List<Attempt> all = new ArrayList<>();
        String sheet = open();
        for (String device : List.of("d-none", SampleSchool.PROJECTOR.value(), "h-1", "0")) {
            all.add(Attempt.post("chen", sheet + "/contests", contest(device, "不认可"), "404 DEVICE_NOT_ON_SHEET"));
            all.add(Attempt.post(
                    "chen", sheet + "/declarations", declared(device, "COMPLETE"), "404 DEVICE_NOT_ON_SHEET"));
            all.add(Attempt.post("chen", sheet + "/settlements", settled(device), "403 NOT_YOURS_TO_SETTLE"));
        }
        for (String finding : List.of("", "齐全", "complete", "0", "OK", "NOT_AGREED")) {
            all.add(Attempt.post("chen", sheet + "/declarations", declared("d-none", finding), INVALID, MALFORMED));
        }
        for (String code : List.of("a;b", "'; drop", "<b>", "x".repeat(200), "\u0000")) {
            all.add(Attempt.post("chen", sheet + "/extras", extra("投影仪", "A101", code), INVALID, MALFORMED, NOT_TEXT));
        }
        all.add(Attempt.post("chen", sheet + "/extras", extra("", "A101", ""), "422 EXTRA_NOT_DESCRIBED"));
        all.add(Attempt.post("chen", sheet + "/extras", extra("投影仪", "", ""), "422 EXTRA_NOT_DESCRIBED"));
        all.add(Attempt.post("chen", sheet + "/extras", extra(LONG, "A101", ""), "422 NOTE_TOO_LONG"));
        all.add(Attempt.post("chen", sheet + "/approval-refusal", "{\"reason\":\"x\"}", "403 NOT_ALLOWED"));
        all.add(Attempt.post("chen", sheet + "/absence", "{\"reason\":\"x\"}", "403 NOT_ALLOWED"));
        all.add(Attempt.post("wang", sheet + "/residue", "{}", "403 NOT_ALLOWED"));
        all.add(Attempt.post("wang", sheet + "/witness", "{\"witness\":\"p-gao\"}", "403 NOT_ALLOWED"));
        all.add(Attempt.post("zhou", sheet + "/contests", contest("d-none", "不认可"), "403 NOT_YOURS_TO_CONTEST"));
        all.add(Attempt.post(
                "chen", "/api/handovers/h-none/contests", contest("d-none", "不认可"), "404 HANDOVER_NOT_FOUND"));
        Attempt.allRefused(all);
    }

    private static String open() {
        String id = OpenHouse.of("chen")
                .get("/api/handovers?state=OPEN")
                .json()
                .path(0)
                .path("id")
                .asString();
        assertThat(id).startsWith("h-");
        return "/api/handovers/" + id;
    }

    private static String contest(String device, String reason) {
        return "{\"device\":\"%s\",\"reason\":\"%s\"}".formatted(device, reason);
    }

    private static String declared(String device, String finding) {
        return "{\"items\":[{\"device\":\"%s\",\"finding\":\"%s\"}]}".formatted(device, finding);
    }

    private static String settled(String device) {
        return "{\"device\":\"%s\",\"finding\":\"COMPLETE\",\"reason\":\"看过\"}".formatted(device);
    }

    private static String extra(String description, String place, String code) {
        return "{\"description\":\"%s\",\"place\":\"%s\",\"assetCode\":\"%s\"}".formatted(description, place, code);
    }
}
