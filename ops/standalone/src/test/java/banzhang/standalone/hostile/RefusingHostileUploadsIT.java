package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser.Reply;
import banzhang.command.register.imports.hostile.HostileFile;
import banzhang.command.register.imports.hostile.Hostility;
import banzhang.command.register.imports.hostile.Spreadsheets;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@DisplayName("恶意来文 · 上传")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostileUploadsIT {
    private static final List<String> NAMES = List.of(
            "../../etc/passwd",
            "..\\\\..\\\\x.csv",
            "/etc/passwd",
            "C:\\\\x.csv",
            "CON",
            "NUL.csv",
            "a\0.csv",
            "%00.csv",
            "\u202efdp.csv",
            "x".repeat(255) + ".csv",
            "设".repeat(300) + ".csv",
            ".",
            "..",
            "",
            " ",
            "-rf",
            "a;b",
            "$(x).csv",
            "`x`.csv",
            "<b>.csv",
            "a\tb.csv",
            "🙂.csv",
            "file:///etc/passwd",
            "\u200b.csv",
            "a%0d%0aX-A: b.csv");
    private static final String PART = "--x\r\nContent-Disposition: form-data; name=";
    private static final List<String> FORMS = List.of(
            "",
            "--x--",
            "--x\r\n",
            "x",
            PART,
            PART + "\"file\"\r\n\r\n",
            PART + "\"file\"\r\n\r\nx\r\n--x--\r\n",
            PART + "\"other\"; filename=\"a\"\r\n\r\nx\r\n--x--\r\n",
            "--x\r\n\r\nx\r\n--x--",
            "--x\r\nContent-Disposition: attachment; name=\"file\"\r\n\r\nx\r\n--x--\r\n",
            PART + "\"file\"; filename=\"a\"\r\n\r\nno end",
            ("a: b\r\n").repeat(5000),
            "--x\r\n" + "X-A: b\r\n".repeat(3000) + "\r\nx\r\n--x--\r\n",
            (PART + "\"a\"\r\n\r\nx\r\n").repeat(2000) + "--x--\r\n",
            (PART + "\"a\"; filename=\"a\"\r\n\r\nx\r\n").repeat(200) + "--x--\r\n",
            PART + "\"kind\"\r\n\r\npupils\r\n" + PART + "\"file\"; filename=\"a\"\r\n\r\nx\r\n--x--\r\n",
            PART + "\"kind\"\r\n\r\n$ne\r\n" + PART + "\"file\"; filename=\"a\"\r\n\r\nx\r\n--x--\r\n");
    private static final int MEGABYTE = 1024 * 1024;

    @AfterEach
    void nothing_is_left_lying_about() {
        assertThat(OpenHouse.putAside()).isEmpty();
        assertThat(OpenHouse.said()).doesNotContain("OutOfMemoryError", "StackOverflowError");
    }

    /// 2, 3 and the hostile files of all kinds, as an upload: refused by its name, and no upload is kept.
    @ParameterizedTest
    @EnumSource
    void a_hostile_file_is_refused_and_nothing_of_it_is_kept(Hostility hostility) throws Exception {
        String kept = OpenHouse.of("chen").get("/api/imports").raw().body();
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            List<Attempt> all = new ArrayList<>();
            for (HostileFile file : hostility.files("http://127.0.0.1:" + listener.getLocalPort())) {
                byte[] bytes = file.content().bytes();
                String[] answers = file.refusals().stream()
                        .map(problem -> problem.status() + " " + problem.name())
                        .toArray(String[]::new);
                all.add(Attempt.of(
                        file.what(), () -> Upload.of("设备.xlsx", bytes).by("chen"), answers));
            }
            Attempt.allRefused(all);
        }
        assertThat(OpenHouse.of("chen").get("/api/imports").raw().body()).isEqualTo(kept);
    }

    /// 4. Files up to fifty megabytes, told at once that they are too large.
    @Test
    void a_file_over_the_limit_is_refused_whatever_it_holds() {
        List<Attempt> all = new ArrayList<>();
        byte[] much = new byte[50 * MEGABYTE];
        for (int size : List.of(20 * MEGABYTE + 1, 21 * MEGABYTE, 25 * MEGABYTE, 40 * MEGABYTE, 50 * MEGABYTE)) {
            for (String head : List.of("PK\3\4", "资产编号,资产名称\n", "\u00d0\u00cf\u0011\u00e0", "\0\0\0\0")) {
                all.add(Attempt.of(
                        size + " bytes of " + head.length(),
                        () -> Upload.of("大.xlsx", sized(much, size, head)).by("chen"),
                        "413 BODY_TOO_LARGE",
                        "413 FILE_TOO_LARGE"));
            }
        }
        Attempt.allRefused(all);
    }

    private static byte[] sized(byte[] much, int size, String head) {
        byte[] bytes = java.util.Arrays.copyOf(much, size);
        byte[] start = Attempt.utf8(head);
        System.arraycopy(start, 0, bytes, 0, start.length);
        return bytes;
    }

    /// 4. Forms that are none.
    @Test
    void what_is_no_form_with_a_file_is_refused() {
        List<Attempt> all = new ArrayList<>();
        for (String body : FORMS) {
            all.add(Attempt.of(
                    "form " + body.substring(0, Math.min(80, body.length())),
                    () -> Upload.send("chen", "multipart/form-data; boundary=x", BodyPublishers.ofString(body)),
                    "400 MALFORMED_REQUEST",
                    "400 FIELD_INVALID",
                    "413 BODY_TOO_LARGE"));
        }
        for (String type : List.of(
                "multipart/form-data",
                "multipart/mixed; boundary=x",
                "application/json",
                "text/csv",
                "multipart/form-data; boundary=" + "x".repeat(3000))) {
            all.add(Attempt.of(
                    type,
                    () -> Upload.send("chen", type, BodyPublishers.ofString("--x\r\n\r\nx\r\n--x--")),
                    "400 MALFORMED_REQUEST",
                    "415 CONTENT_TYPE_NOT_SUPPORTED",
                    "400 FIELD_INVALID"));
        }
        Attempt.allRefused(all);
    }

    /// 5. One code twice, however it is dressed up: the whole file is refused, with the rows.
    @Test
    void a_file_that_names_a_code_twice_is_refused_as_a_whole() {
        List<Upload> all = new ArrayList<>();
        for (String again : List.of(
                "TY-9500",
                "ty-9500",
                "ＴＹ-9500",
                " TY-9500 ",
                "TY－9500",
                "TY-９５００",
                "TY -9500",
                "\u200bTY-9500",
                "TY-9500\u2060",
                "\u3000TY-9500",
                "Ty-9500",
                "TY-9500\u00a0",
                "\ufeffTY-9500",
                "tY-9500",
                "TY-9\u00ad500")) {
            all.add(Upload.of("重.csv", "资产编号,资产名称\nTY-9500,投影仪\nTY-9501,投影仪\n" + again + ",电脑\n"));
        }
        for (String taken : List.of("TY-0001", "ty-0001", "ＴＹ-0001", " TY-0001", "DN-0001", "dn-０００１")) {
            all.add(Upload.of("重.csv", "资产编号,资产名称\nTY-9502,投影仪\n" + taken + ",电脑\n"));
        }
        requireReported(all, "ASSET_CODE_TWICE_IN_FILE", "ASSET_CODE_TAKEN");
    }

    /// Formulas are no values, wherever they stand; two columns of one name are one too many.
    @Test
    void a_file_with_formulas_or_doubled_headings_is_refused_as_a_whole() throws Exception {
        List<Upload> formulas = new ArrayList<>();
        for (Spreadsheets.Formula formula : Spreadsheets.formulas()) {
            formulas.add(new Upload("公式.xlsx", formula.content(), formula.kind()));
        }
        requireReported(formulas, "FORMULA");
        List<Upload> doubled = new ArrayList<>();
        for (String again : List.of(
                "资产名称",
                " 资产名称",
                "资产名称*",
                "*资产名称",
                "资 产名称",
                "资产名称\u200b",
                "资产\u3000名称",
                "资产名称(元)",
                "资产名称（元）",
                "\"资产\n名称\"",
                "资产名称**",
                "\ufeff资产名称",
                "资产名称\u2060",
                "资产名称\u00a0",
                "资产名称\t")) {
            doubled.add(Upload.of("标题.csv", "资产编号,资产名称," + again + "\nTY-9600,投影仪,电脑\n"));
        }
        for (String again : List.of("资产编号", "资产编号 ", "*资产编号", "品牌,品牌", "备注,备注 ", "未知,未知")) {
            doubled.add(Upload.of("标题.csv", "资产编号,资产名称," + again + "\nTY-9600,投影仪,a,b\n"));
        }
        requireReported(doubled, "HEADING_DUPLICATE");
    }

    /// 6. Two encodings in one file: refused or reported, never something else than was written.
    @Test
    void a_file_of_two_encodings_is_never_garbled() {
        List<Upload> all = new ArrayList<>();
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        for (String first : List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE")) {
            byte[] head = "资产编号,资产名称,备注\nTY-9700,投影仪,好\n".getBytes(Charset.forName(first));
            for (String second : List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE")) {
                for (String device : List.of("TY-9701,电脑,电脑主机\n", "TY-9701,打印机,好\n")) {
                    byte[] tail = device.getBytes(Charset.forName(second));
                    if (!first.equals(second)) {
                        all.add(Upload.of("混.csv", Spreadsheets.joined(head, tail)));
                        all.add(Upload.of("混.csv", Spreadsheets.joined(mark, head, tail)));
                    }
                }
            }
        }
        long before = OpenHouse.head();
        assertThat(all).hasSizeGreaterThanOrEqualTo(Attempt.LEAST_VARIANTS);
        for (Upload upload : all) {
            Reply reply = upload.by("chen");
            boolean refused = reply.status() == 422 || !reply.json().path("ok").asBoolean(true);
            assertThat(refused).as(reply.raw().body()).isTrue();
        }
        assertThat(OpenHouse.head()).isEqualTo(before);
    }

    /// 13. Names of files are only shown, and only as a name.
    @Test
    void a_files_name_leads_nowhere() {
        SoftAssertions all = new SoftAssertions();
        for (String name : NAMES) {
            String csv = "资产编号,资产名称\nFN-" + UUID.randomUUID().toString().substring(0, 8) + ",投影仪\n";
            Reply reply = Upload.of(name, csv).by("chen");
            all.assertThat(reply.status()).as(name).isIn(201, 400, 413);
            String shown = reply.json().path("fileName").asString("");
            all.assertThat(shown).as(name).doesNotContain("/", "\\", "\0", "\u202e", "\t");
            all.assertThat(shown.codePointCount(0, shown.length())).as(name).isLessThanOrEqualTo(200);
            if (reply.status() == 201) {
                String id = reply.json().path("id").asString();
                all.assertThat(id).matches("i-[0-9a-f]{24}");
                OpenHouse.of("chen").post("/api/imports/" + id + "/discard", "");
            }
        }
        all.assertAll();
    }

    /// Each is kept with its report, says these codes, and cannot be confirmed.
    private static void requireReported(List<Upload> uploads, String... codes) {
        assertThat(uploads).hasSizeGreaterThanOrEqualTo(Attempt.LEAST_VARIANTS);
        List<Attempt> confirmations = new ArrayList<>();
        SoftAssertions all = new SoftAssertions();
        for (Upload upload : uploads) {
            Reply reply = upload.by("chen");
            JsonNode report = reply.json();
            all.assertThat(reply.status()).as(reply.raw().body()).isEqualTo(201);
            all.assertThat(report.path("state").asString()).isEqualTo("REFUSED");
            all.assertThat(report.path("problems")
                            .valueStream()
                            .map(problem -> problem.path("code").asString()))
                    .as(reply.raw().body())
                    .containsAnyOf(codes);
            String id = report.path("id").asString();
            confirmations.add(Attempt.post("chen", "/api/imports/" + id + "/confirm", "", "409 IMPORT_HAS_PROBLEMS"));
        }
        all.assertAll();
        Attempt.allRefused(confirmations);
    }
}
