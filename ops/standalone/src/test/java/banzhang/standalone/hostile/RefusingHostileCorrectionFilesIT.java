package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A file that corrects cards is as hostile as one that registers them; it corrects what it says, or nothing.
@DisplayName("恶意来文 · 更正文件")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostileCorrectionFilesIT {
    private static final String MALFORMED = "400 MALFORMED_REQUEST";
    private static final String INVALID = "400 FIELD_INVALID";
    private static final String UNKNOWN = "400 FIELD_UNKNOWN";
    private static final String NOT_TEXT = "400 TEXT_NOT_WELL_FORMED";
    private static final List<String> NOT_TAKEN = List.of(
            "资产编号,存放地点\nTY-9999,A1\n",
            "资产编号,存放地点\n,A1\n",
            "资产编号,存放地点\nＴＹ-0001,A1\nty-0001,A2\n",
            "资产编号,存放地点\nТУ-0001,A1\n",
            "资产编号,存放地点\nTY-0001;DROP,A1\n",
            "资产编号,存放地点\nTY-0001,\u0007A1\n",
            "资产编号,存放地点\nTY-0001," + "长".repeat(201) + "\n",
            "资产编号,数量\nTY-0001,0\n",
            "资产编号,数量\nTY-0001,-1\n",
            "资产编号,数量\nTY-0001,1e9\n",
            "资产编号,数量\nTY-0001,99999999999999999999\n",
            "资产编号,价值\nTY-0001,-1\n",
            "资产编号,价值\nTY-0001,NaN\n",
            "资产编号,价值\nTY-0001,1.001\n",
            "资产编号,取得日期\nTY-0001,2023-02-30\n",
            "资产编号,取得日期\nTY-0001,01/02/03\n",
            "资产编号,资产分类代码\nTY-0001,12\n",
            "资产编号,存放地点\nTY-0001,学生王老师办公室\n",
            "资产编号,新资产编号\nTY-0001,TY-8888\n",
            "资产编号,更正后的资产编号\nTY-0001,TY-8888\n",
            "资产编号,资产编号,存放地点\nTY-0001,TY-0002,A1\n",
            "资产编号,存放地点\n",
            "资产编号,存放地点\nTY-0001,\n",
            "存放地点,品牌\nA1,明基\n",
            "a,b\n1,2\n");

    @Test
    void a_file_that_corrects_nothing_for_certain_is_refused_as_a_whole() {
        long before = OpenHouse.head();
        List<Attempt> proposals = new ArrayList<>();
        SoftAssertions all = new SoftAssertions();
        for (String csv : NOT_TAKEN) {
            Reply reply = upload(csv);
            all.assertThat(reply.status()).as(csv).isEqualTo(201);
            all.assertThat(reply.json().path("state").asString()).as(csv).isEqualTo("REFUSED");
            proposals.add(Attempt.post(
                    "chen",
                    "/api/imports/" + reply.json().path("id").asString() + "/proposal",
                    "{\"reason\":\"抄错\",\"password\":\"x\"}",
                    "409 IMPORT_HAS_PROBLEMS"));
        }
        all.assertAll();
        Attempt.allRefused(proposals);
        assertThat(OpenHouse.head()).isEqualTo(before);
    }

    @Test
    void words_that_are_no_words_are_refused_and_no_card_is_touched() {
        Reply checked = upload("资产编号,存放地点\nTY-0001,敌楼\n");
        assertThat(checked.json().path("state").asString()).isEqualTo("CHECKED");
        String file = "/api/imports/" + checked.json().path("id").asString();
        String digest = "0".repeat(64);
        List<Attempt> all = new ArrayList<>();
        for (String body : List.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"reason\":1,\"password\":\"x\"}",
                "{\"reason\":null,\"password\":\"x\"}",
                "{\"reason\":\"x\"}",
                "{\"reason\":\"x\",\"password\":\"x\",\"rows\":0}",
                "{\"reason\":\"\\ud800\",\"password\":\"x\"}",
                "{\"reason\":\"x\",\"reason\":\"y\",\"password\":\"x\"}")) {
            all.add(Attempt.post("chen", file + "/proposal", body, MALFORMED, INVALID, UNKNOWN, NOT_TEXT));
        }
        for (String shown : List.of("", "x", "0", "G".repeat(64), "0".repeat(65), "0".repeat(5000), "$ne")) {
            all.add(Attempt.post(
                    "gao",
                    file + "/confirmation",
                    "{\"changes\":\"" + shown + "\",\"password\":\"x\"}",
                    MALFORMED,
                    INVALID));
        }
        all.addAll(atTheWrongTime(file, digest));
        Attempt.allRefused(all);
    }

    private static List<Attempt> atTheWrongTime(String file, String digest) {
        List<Attempt> all = new ArrayList<>();
        all.add(Attempt.post("chen", file + "/confirm", "", "409 CORRECTIONS_ARE_PROPOSED"));
        all.add(Attempt.post("chen", file + "/withdrawal", "", "404 CORRECTION_NOT_FOUND"));
        all.add(Attempt.post("gao", file + "/rejection", "{\"reason\":\"不对\"}", "404 CORRECTION_NOT_FOUND"));
        all.add(Attempt.post("gao", file + "/proposal", "{\"reason\":\"x\",\"password\":\"x\"}", "403 NOT_ALLOWED"));
        all.add(Attempt.post(
                "wang",
                file + "/confirmation",
                "{\"changes\":\"" + digest + "\",\"password\":\"x\"}",
                "403 NOT_ALLOWED"));
        all.add(Attempt.post("zhou", file + "/rejection", "{\"reason\":\"x\"}", "403 NOT_ALLOWED"));
        all.add(Attempt.get("chen", file + "/changes?from=x", INVALID, MALFORMED));
        all.add(Attempt.get("chen", file + "/changes?size=99999999999", INVALID, MALFORMED));
        all.add(Attempt.get("wang", file + "/changes", "403 NOT_ALLOWED"));
        all.add(Attempt.get("chen", "/api/imports/i-unknown/changes", "404 IMPORT_NOT_FOUND"));
        return all;
    }

    private static Reply upload(String csv) {
        return new Upload("更正.csv", csv.getBytes(StandardCharsets.UTF_8), "corrections").by("chen");
    }
}
