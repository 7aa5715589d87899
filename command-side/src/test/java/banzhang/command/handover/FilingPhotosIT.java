package banzhang.command.handover;

import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.CLASS_1_2;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.TERM_START;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.command.OverHttp;
import banzhang.command.files.HostilePhoto;
import banzhang.command.files.SamplePictures;
import banzhang.command.files.SentPhoto;
import banzhang.command.organisation.OpenClass;
import banzhang.events.SheetFileEvent.PhotoFiled;
import banzhang.events.value.Digest;
import banzhang.events.value.Office;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Photos over HTTP: sent by a party, kept as they are cleaned, shown to those who may see the sheet.
@DisplayName("交接 · 照片全程")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingPhotosIT extends OverHttp {
    private Browser chen = stranger();
    private Browser wang = stranger();
    private String device = "";
    private String sheet = "";

    @BeforeEach
    void meet() {
        if (accounts.ofPerson(LI).isEmpty()) {
            commands.sendAndWait(new OpenClass(SCHOOL, 1, 2, 2026, null, TERM_START));
            engage(LI, "li", "李老师", Office.HEAD_TEACHER, CLASS_1_2);
        }
        chen = signedIn("chen");
        wang = signedIn("wang");
        String code = "PH-" + UUID.randomUUID().toString().substring(0, 12);
        device = chen.post("/api/devices", "{\"assetCode\":\"" + code + "\",\"card\":{\"name\":\"投影仪\"}}")
                .json()
                .path("id")
                .asString();
        sheet = open(device);
    }

    private String open(String item) {
        return chen.post(
                        "/api/handovers",
                        "{\"kind\":\"ISSUE\",\"schoolClass\":\"" + CLASS_1_1 + "\",\"devices\":[\"" + item + "\"]}")
                .json()
                .path("id")
                .asString();
    }

    private List<PhotoFiled> filed() {
        return journal().stream()
                .filter(PhotoFiled.class::isInstance)
                .map(PhotoFiled.class::cast)
                .filter(event -> event.handover().value().equals(sheet))
                .toList();
    }

    private long stored() {
        return database.getCollection("blobs").countDocuments()
                + database.getCollection("blob_parts").countDocuments();
    }

    @Test
    void a_photo_is_kept_without_what_the_camera_noted_and_is_shown_with_its_previews() throws Exception {
        byte[] large = SamplePictures.telling(2400, 1800, 1);

        Reply sent = SentPhoto.of(large).by(wang, sheet, device);

        assertThat(sent.status()).as(sent.raw().body()).isEqualTo(201);
        PhotoFiled filed = filed().getFirst();
        byte[] kept = SamplePictures.jpeg(2400, 1800);
        assertThat(filed.photo()).isEqualTo(Digest.of(kept));
        assertThat(filed.bytes()).isEqualTo(kept.length);
        assertThat(filed.mediaType()).isEqualTo("image/jpeg");
        String path = "/api/blobs/" + filed.photo();
        assertThat(bytesOf(wang, path)).isEqualTo(kept);
        assertThat(bytesOf(wang, path + "?size=320").length).isLessThan(bytesOf(wang, path + "?size=1280").length);
        assertThat(wang.get(path + "?size=5000").code()).isEqualTo("FIELD_INVALID");
    }

    @Test
    void it_is_shown_inert_to_those_who_may_see_the_sheet_and_to_nobody_else() {
        SentPhoto.of(SamplePictures.png(60, 40)).by(wang, sheet, device);
        String path = "/api/blobs/" + filed().getFirst().photo();
        for (Browser reader : List.of(wang, chen, signedIn("zhou"), signedIn("gao"))) {
            Reply shown = reader.get(path);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.header("Content-Type")).isEqualTo("image/png");
            assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(shown.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
            assertThat(shown.header("Content-Disposition")).matches("inline; filename=\"[0-9a-f]{16}\\.png\"");
        }
        for (String more : List.of("", "?size=320", "?size=1280")) {
            assertThat(signedIn("li").get(path + more).status()).isEqualTo(404);
            assertThat(stranger().get(path + more).status()).isEqualTo(401);
        }
    }

    @Test
    void a_request_repeated_files_it_once_and_the_key_is_good_for_one_photo() {
        String key = UUID.randomUUID().toString();
        byte[] one = SamplePictures.jpeg(30, 20);
        Reply first = SentPhoto.of(one).by(wang, sheet, device, key);
        Reply again = new SentPhoto("other-name.jpg", one).by(wang, sheet, device, key);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(SentPhoto.of(SamplePictures.jpeg(31, 20))
                        .by(wang, sheet, device, key)
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(SentPhoto.of(one).by(wang, sheet, device).status()).isEqualTo(201);
        assertThat(filed()).hasSize(1);
    }

    @Test
    void a_files_name_and_what_its_sender_says_of_it_are_not_kept() {
        for (String name : List.of("../../etc/passwd", "C:\\x.jpg", "a%0d%0aX-A: b.jpg", "王老师.jpg", "x.svg", "")) {
            Reply sent = new SentPhoto(name, SamplePictures.jpeg(50 + name.length(), 20)).by(wang, sheet, device);
            assertThat(sent.status()).as(name).isIn(201, 400);
        }
        assertThat(filed()).isNotEmpty().allSatisfy(event -> {
            Reply shown = wang.get("/api/blobs/" + event.photo());
            assertThat(shown.header("Content-Disposition")).matches("inline; filename=\"[0-9a-f]{16}\\.jpg\"");
        });
    }

    @Test
    void what_is_refused_leaves_nothing_behind() {
        long before = stored();
        for (HostilePhoto hostile : HostilePhoto.values()) {
            Reply refused = SentPhoto.of(hostile.bytes()).by(wang, sheet, device);
            assertThat(refused.code())
                    .as(hostile.name())
                    .isEqualTo(hostile.refusal().name());
        }
        byte[] good = SamplePictures.jpeg(33, 22);
        assertThat(SentPhoto.of(good).by(signedIn("zhou"), sheet, device).code())
                .isEqualTo("NOT_YOURS_TO_PHOTOGRAPH");
        assertThat(SentPhoto.of(good).by(signedIn("li"), sheet, device).status())
                .isEqualTo(404);
        assertThat(SentPhoto.of(good).by(wang, sheet, "d-none").code()).isEqualTo("DEVICE_NOT_ON_SHEET");
        chen.post("/api/handovers/" + sheet + "/withdrawal", "{\"reason\":\"开错\"}");
        assertThat(SentPhoto.of(good).by(wang, sheet, device).code()).isEqualTo("HANDOVER_HAS_ENDED");
        assertThat(filed()).isEmpty();
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void a_photo_that_somebody_changed_in_the_database_is_not_shown() {
        SentPhoto.of(SamplePictures.jpeg(70, 20)).by(wang, sheet, device);
        Digest photo = filed().getFirst().photo();
        database.getCollection("blobs")
                .updateOne(
                        new Document("_id", photo.hex()),
                        new Document("$set", new Document("whole", new Binary(SamplePictures.jpeg(71, 20)))));

        Reply refused = wang.get("/api/blobs/" + photo);

        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.code()).isEqualTo("FILE_NO_LONGER_AS_STORED");
    }

    private static byte[] bytesOf(Browser reader, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(reader.request(path).GET().build(), BodyHandlers.ofByteArray())
                .body();
    }
}
