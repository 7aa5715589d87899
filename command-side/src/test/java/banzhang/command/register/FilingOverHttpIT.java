package banzhang.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.command.OverHttp;
import banzhang.command.files.SamplePictures;
import banzhang.command.files.SentPhoto;
import banzhang.events.DocumentEvent;
import banzhang.events.DocumentEvent.DocumentFiled;
import banzhang.events.DocumentEvent.DocumentStored;
import banzhang.events.DocumentEvent.DocumentWithdrawn;
import banzhang.events.DocumentEvent.SupplierContact;
import banzhang.events.value.Digest;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("资料归档")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingOverHttpIT extends OverHttp {
    /// SHA-256 of the four bytes `test`, as everybody has it.
    private static final String TEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static final String BOUNDARY = "----banzhang";

    @Test
    void a_files_digest_is_filed_with_its_number_and_withdrawn_with_a_reason() {
        Browser chen = signedIn("chen");
        String path = path(chen, "DOC-1");
        Reply digest = upload(chen, "test");
        assertThat(digest.status()).isEqualTo(200);
        assertThat(digest.json().path("digest").asString()).isEqualTo(TEST);
        assertThat(digest.json().path("size").asInt()).isEqualTo(4);

        String card = body("zl-2026 -031", ",\"file\":\"" + TEST + "\",\"supplier\":\"市教育装备中心\"");
        Reply filed = chen.post(path, "doc-1", card);
        assertThat(filed.status()).isEqualTo(201);
        assertThat(chen.post(path, "doc-1", card).raw().body())
                .isEqualTo(filed.raw().body());
        assertThat(chen.post(path, body("ZL-2026-031", "")).code()).isEqualTo("ARCHIVE_NUMBER_TAKEN");
        String one = path + "/" + filed.json().path("id").asString();
        assertThat(chen.post(one + "/withdrawal", "{\"reason\":\"归错了\"}").status())
                .isEqualTo(200);
        assertThat(chen.post(one + "/withdrawal", "{\"reason\":\"再撤\"}").code()).isEqualTo("DOCUMENT_IS_WITHDRAWN");

        assertThat(ofThisDevice(path)).hasSize(2);
        assertThat(ofThisDevice(path).getFirst())
                .isInstanceOfSatisfying(
                        DocumentFiled.class,
                        event -> assertThat(event.archiveNumber()).isEqualTo("ZL-2026-031"))
                .isInstanceOfSatisfying(
                        DocumentFiled.class,
                        event -> assertThat(event.supplier()).isEqualTo(new SupplierContact("市教育装备中心", null)));
        assertThat(ofThisDevice(path).getLast()).isInstanceOf(DocumentWithdrawn.class);
    }

    @Test
    void a_file_is_kept_for_its_device_and_told_of_with_the_document() {
        Browser chen = signedIn("chen");
        String path = path(chen, "DOC-FILE");
        byte[] pdf = "%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        Reply taken = SentPhoto.of(pdf).to(chen, path + "/files", "", "take-1");
        assertThat(taken.status()).isEqualTo(201);
        String digest = taken.json().path("digest").asString();
        assertThat(digest).isEqualTo(Digest.of(pdf).hex());
        assertThat(taken.json().path("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(SentPhoto.of(pdf)
                        .to(chen, path + "/files", "", "take-2")
                        .raw()
                        .body())
                .isEqualTo(taken.raw().body());
        assertThat(chen.post(path, body("ZL-F", ",\"file\":\"" + digest + "\"")).status())
                .isEqualTo(201);
        assertThat(ofThisDevice(path).getLast()).isInstanceOfSatisfying(DocumentStored.class, stored -> {
            assertThat(stored.file()).isEqualTo(Digest.of(pdf));
            assertThat(stored.bytes()).isEqualTo(pdf.length);
        });
        String other = path(chen, "DOC-OTHER");
        assertThat(chen.post(other, body("ZL-O", ",\"file\":\"" + digest + "\""))
                        .status())
                .isEqualTo(201);
        assertThat(ofThisDevice(other).getLast())
                .as("the digest of another device's file is a digest alone")
                .isInstanceOf(DocumentFiled.class);
    }

    @Test
    void a_picture_is_kept_without_what_a_camera_noted() {
        Browser chen = signedIn("chen");
        Reply taken = SentPhoto.of(SamplePictures.telling(40, 20, 1))
                .to(chen, path(chen, "DOC-PHOTO") + "/files", "", "take-3");
        assertThat(taken.json().path("digest").asString())
                .isEqualTo(Digest.of(SamplePictures.jpeg(40, 20)).hex());
        assertThat(taken.json().path("mediaType").asString()).isEqualTo("image/jpeg");
    }

    @Test
    void who_has_no_business_with_documents_is_kept_out() {
        String path = path(signedIn("chen"), "DOC-2");
        for (String login : List.of("zhou", "wang", "gao")) {
            Browser other = signedIn(login);
            assertThat(other.post(path, body("ZL-1", "")).status()).isEqualTo(403);
            assertThat(other.post(path + "/f-1/withdrawal", "{\"reason\":\"x\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(upload(other, "test").status()).isEqualTo(403);
        }
        assertThat(stranger().post(path, body("ZL-1", "")).status()).isEqualTo(401);
    }

    @Test
    void bad_input_changes_nothing_and_is_never_the_servers_fault() {
        Browser chen = signedIn("chen");
        String path = path(chen, "DOC-3");
        int before = journal().size();
        for (String body : List.of(
                "",
                "[]",
                "null",
                "{}",
                body("", ""),
                body(" \u3000", ""),
                body("ZL 1;DROP", ""),
                body("Z".repeat(61), ""),
                body("\\u0000", ""),
                body("王老师-1", ""),
                body("ZL-1", "").replace("保修卡", ""),
                body("ZL-1", "").replace("保修卡", "卡".repeat(201)),
                body("ZL-1", "").replace("保修卡", "王老师的保修卡"),
                body("ZL-1", "").replace("WARRANTY_CARD", "WARRANTY"),
                body("ZL-1", ",\"file\":\"abc\""),
                body("ZL-1", ",\"file\":\"" + TEST.toUpperCase(java.util.Locale.ROOT) + "\""),
                body("ZL-1", ",\"warrantyUntil\":\"2101-01-01\""),
                body("ZL-1", ",\"warrantyUntil\":\"+999999999-01-01\""),
                body("ZL-1", ",\"warrantyUntil\":\"soon\""),
                body("ZL-1", ",\"telephone\":\"400-810-0000\""),
                body("ZL-1", ",\"supplier\":\"市教育装备中心\",\"telephone\":\"打给老李\""),
                body("ZL-1", ",\"supplier\":\"王老师的公司\""),
                body("ZL-1", ",\"more\":1"))) {
            assertThat(chen.post(path, body).status()).as(body).isBetween(400, 422);
        }
        assertThat(chen.post(path + "/f-none/withdrawal", "{\"reason\":\"没有\"}").code())
                .isEqualTo("DOCUMENT_NOT_FOUND");
        assertThat(chen.post("/api/digests", "{}").status()).isBetween(400, 415);
        assertThat(journal()).hasSize(before);
    }

    private static Reply upload(Browser browser, String content) {
        String body = "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"card.pdf\"\r\n\r\n"
                + content + "\r\n--" + BOUNDARY + "--\r\n";
        String token = browser.token();
        return browser.send(browser.request("/api/digests")
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String path(Browser chen, String code) {
        Reply registered = chen.post("/api/devices", "{\"assetCode\":\"" + code + "\",\"card\":{\"name\":\"投影仪\"}}");
        return "/api/devices/" + registered.json().path("id").asString() + "/documents";
    }

    private static String body(String number, String more) {
        return "{\"kind\":\"WARRANTY_CARD\",\"archiveNumber\":\"" + number + "\",\"title\":\"保修卡\"" + more + "}";
    }

    private List<DocumentEvent> ofThisDevice(String path) {
        return journal().stream()
                .filter(DocumentEvent.class::isInstance)
                .map(DocumentEvent.class::cast)
                .filter(event -> path.contains(event.device().value()))
                .toList();
    }
}
