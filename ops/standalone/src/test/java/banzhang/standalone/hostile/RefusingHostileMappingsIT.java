package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What is said of a file's columns may be anything; it is remembered for the whole school, or it is refused.
@DisplayName("恶意来文 · 标题对照")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostileMappingsIT {
    private static final String MALFORMED = "400 MALFORMED_REQUEST";
    private static final String INVALID = "400 FIELD_INVALID";
    private static final String UNKNOWN = "400 FIELD_UNKNOWN";
    private static final String NOT_TEXT = "400 TEXT_NOT_WELL_FORMED";
    private static final List<String> NO_BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "5",
            "{\"sheet\":0,\"row\":1}",
            "{\"sheet\":0,\"row\":1,\"fields\":null}",
            "{\"sheet\":0,\"row\":1,\"fields\":[]}",
            "{\"sheet\":0,\"row\":1,\"fields\":\"x\"}",
            "{\"sheet\":\"0\",\"row\":1,\"fields\":{}}",
            "{\"sheet\":0,\"row\":1.5,\"fields\":{}}",
            "{\"sheet\":0,\"row\":99999999999,\"fields\":{}}",
            "{\"sheet\":0,\"row\":1,\"fields\":{\"x\":\"name\"}}",
            "{\"sheet\":0,\"row\":1,\"fields\":{\"0.5\":\"name\"}}",
            "{\"sheet\":0,\"row\":1,\"fields\":{\"99999999999\":\"name\"}}",
            "{\"sheet\":0,\"row\":1,\"fields\":{\"\":\"name\"}}",
            "{\"sheet\":0,\"row\":1,\"fields\":{\"0\":{}}}",
            "{\"sheet\":0,\"row\":1,\"fields\":{\"0\":[\"name\"]}}",
            "{\"sheet\":0,\"row\":1,\"fields\":{\"0\":1}}",
            "{\"sheet\":0,\"row\":1,\"fields\":{\"0\":true}}",
            "{\"sheet\":0,\"row\":1,\"fields\":{\"0\":\"name\",\"0\":\"assetCode\"}}",
            "{\"sheet\":0,\"row\":1,\"fields\":{\"0\":\"\\ud800\"}}",
            "{\"sheet\":0,\"row\":1,\"fields\":{},\"school\":\"other\"}",
            "{\"sheet\":0,\"row\":1,\"fields\":" + "{\"0\":".repeat(5000) + "}");
    private String file = "";

    @BeforeEach
    void a_file_nobody_can_read_waits_to_be_mapped() {
        Reply reply = Upload.of("物.csv", "物码,物,放哪\nHM-1,投影仪,A101\n").by("chen");
        assertThat(reply.status()).isEqualTo(201);
        file = "/api/imports/" + reply.json().path("id").asString() + "/headings";
    }

    @Test
    void what_is_no_mapping_is_refused_and_nothing_is_remembered() {
        String kept = OpenHouse.of("chen").get("/api/heading-mappings").raw().body();
        List<Attempt> all = new ArrayList<>();
        for (String body : NO_BODIES) {
            all.add(Attempt.post(
                    "chen", file, body, MALFORMED, INVALID, UNKNOWN, NOT_TEXT, "422 REQUIRED_FIELD_UNMAPPED"));
        }
        for (String row : List.of("0", "-1", "2147483647", "16", "99")) {
            all.add(said("0", row, "\"0\":\"assetCode\",\"1\":\"name\"", "422 HEADING_ROW_UNKNOWN"));
            all.add(said(
                    row.equals("0") ? "1" : row, "1", "\"0\":\"assetCode\",\"1\":\"name\"", "422 HEADING_ROW_UNKNOWN"));
        }
        for (String column : List.of("-1", "3", "200", "2147483647", "-2147483648")) {
            all.add(said("0", "1", "\"" + column + "\":\"assetCode\",\"1\":\"name\"", "422 COLUMN_WITHOUT_HEADING"));
        }
        for (String field :
                List.of("x", "NAME", "$set", "__proto__", "room", "custodian", "a".repeat(5000), "<b>", "名")) {
            all.add(said(
                    "0",
                    "1",
                    "\"0\":\"assetCode\",\"1\":\"name\",\"2\":\"" + field + "\"",
                    "422 FIELD_NOT_IN_LISTING"));
        }
        all.add(said("0", "1", "\"0\":\"assetCode\",\"1\":\"assetCode\"", "422 FIELD_MAPPED_TWICE"));
        all.add(said("0", "1", "\"0\":\"assetCode\"", "422 REQUIRED_FIELD_UNMAPPED"));
        Attempt.allRefused(all);
        assertThat(OpenHouse.of("chen").get("/api/heading-mappings").raw().body())
                .isEqualTo(kept);
    }

    @Test
    void mappings_and_files_that_are_not_there_or_not_yours_are_refused() {
        String digest = "0".repeat(64);
        List<Attempt> all = new ArrayList<>();
        for (String place : List.of(
                "devices/" + digest,
                "pupils/" + digest,
                "DEVICES/" + digest,
                "devices/" + "g".repeat(64),
                "devices/" + "0".repeat(63),
                "devices/x",
                "rooms/%24ne",
                "devices/" + "0".repeat(5000))) {
            String path = "/api/heading-mappings/" + place;
            all.add(Attempt.post("chen", path, "{\"fields\":{\"0\":\"name\"}}", "404 MAPPING_NOT_FOUND"));
            all.add(Attempt.post("chen", path + "/removal", "", "404 MAPPING_NOT_FOUND"));
        }
        all.add(Attempt.post(
                "gao",
                "/api/heading-mappings/devices/" + digest + "/removal",
                "",
                "403 NOT_YOURS_TO_MAP",
                "404 MAPPING_NOT_FOUND"));
        all.add(Attempt.post("wang", file, "{\"sheet\":0,\"row\":1,\"fields\":{}}", "403 NOT_ALLOWED"));
        all.add(Attempt.post("zhou", file, "{\"sheet\":0,\"row\":1,\"fields\":{}}", "403 NOT_ALLOWED"));
        all.add(Attempt.post("gao", file, "{\"sheet\":0,\"row\":1,\"fields\":{}}", "403 NOT_ALLOWED"));
        all.add(Attempt.get("wang", file, "403 NOT_ALLOWED"));
        all.add(Attempt.get("chen", "/api/imports/i-unknown/headings", "404 IMPORT_NOT_FOUND"));
        Attempt.allRefused(all);
    }

    private Attempt said(String sheet, String row, String fields, String... answers) {
        String body = "{\"sheet\":" + sheet + ",\"row\":" + row + ",\"fields\":{" + fields + "}}";
        return Attempt.post("chen", file, body, answers);
    }
}
