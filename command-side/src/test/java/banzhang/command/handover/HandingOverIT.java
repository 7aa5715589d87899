package banzhang.command.handover;

import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.CLASS_1_2;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.TERM_START;
import static banzhang.sample.SampleSchool.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.command.OverHttp;
import banzhang.command.organisation.OpenClass;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.events.value.Custodian;
import banzhang.events.value.Office;
import banzhang.journal.CanonicalJson;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A sheet over HTTP: drawn up, checked on a phone, signed twice; and who gets nowhere with it.
@DisplayName("交接 · 全程")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandingOverIT extends OverHttp {
    private Browser chen = stranger();
    private Browser wang = stranger();

    @BeforeEach
    void meet() {
        if (accounts.ofPerson(LI).isEmpty()) {
            commands.sendAndWait(new OpenClass(SCHOOL, 1, 2, 2026, null, TERM_START));
            engage(LI, "li", "李老师", Office.HEAD_TEACHER, CLASS_1_2);
        }
        chen = signedIn("chen");
        wang = signedIn("wang");
    }

    @Test
    void a_set_is_issued_checked_and_signed_by_both_sides() {
        List<String> devices = devices(2);
        String sheet = open(devices);
        assertThat(check(sheet, devices.get(0), "COMPLETE", "").status()).isEqualTo(200);
        assertThat(check(sheet, devices.get(1), "MISSING", ",\"note\":\"箱内没有\"").status())
                .isEqualTo(200);
        Reply received = sign(wang, sheet, "INCOMING", contentOf(sheet), drawing(1));
        assertThat(received.status()).isEqualTo(200);
        assertThat(moves(devices)).isEmpty();

        Reply issued = sign(chen, sheet, "OUTGOING", contentOf(sheet), drawing(2));

        assertThat(issued.status()).isEqualTo(200);
        assertThat(issued.header("Journal-Position"))
                .isEqualTo(issued.json().path("position").asString());
        assertThat(moves(devices)).singleElement().satisfies(moved -> {
            assertThat(moved.device().value()).isEqualTo(devices.getFirst());
            assertThat(moved.to().kind()).isEqualTo(Custodian.Kind.CLASS);
            assertThat(moved.to().holder()).isEqualTo(CLASS_1_1.value());
            assertThat(moved.to().person()).isEqualTo(WANG);
        });
        List<HandoverEvent> events = eventsOf(sheet);
        assertThat(events.getLast()).isInstanceOf(HandoverCompleted.class);
        assertThat(events).filteredOn(HandoverSigned.class::isInstance).allSatisfy(event -> {
            HandoverSigned signed = (HandoverSigned) event;
            assertThat(signed.content().hex()).isEqualTo(contentOf(sheet));
            assertThat(signed.authentication()).isEqualTo(HandoverEvent.Authentication.PASSWORD);
            assertThat(signed.authenticatedAt()).isEqualTo(clock.instant());
            assertThat(database.getCollection("blobs")
                            .countDocuments(new Document("_id", signed.drawing().hex())))
                    .isEqualTo(1);
        });
    }

    @Test
    void who_was_given_a_password_chooses_another_before_signing() {
        String sheet = checked(devices(1));
        Reply reset = signedIn("gao").post("/api/people/" + WANG + "/password", "");
        String given = reset.json().path("password").asString();
        assertThat(wang.signIn("wang", given).status()).isEqualTo(204);
        List<HandoverEvent> before = eventsOf(sheet);
        Reply refused = sign(wang, sheet, "INCOMING", contentOf(sheet), drawing(4), given, "given");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("PASSWORD_NOT_YOUR_OWN");
        assertThat(eventsOf(sheet)).isEqualTo(before);

        String chosen = "{\"old\":\"%s\",\"new\":\"%s\"}".formatted(given, PASSWORD);
        assertThat(wang.post("/api/session/password", null, chosen).status()).isEqualTo(204);

        assertThat(sign(wang, sheet, "INCOMING", contentOf(sheet), drawing(4)).status())
                .isEqualTo(200);
    }

    @Test
    void drawings_are_shown_to_the_parties_and_the_schools_readers_and_nobody_else() throws Exception {
        List<String> devices = devices(1);
        String sheet = checked(devices);
        sign(wang, sheet, "INCOMING", contentOf(sheet), drawing(3));
        String path = "/api/blobs/" + ((HandoverSigned) eventsOf(sheet).getLast()).drawing();

        for (Browser reader : List.of(wang, chen, signedIn("zhou"), signedIn("gao"))) {
            Reply shown = reader.get(path);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.header("Content-Type")).isEqualTo("image/png");
            assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        assertThat(signedIn("li").get(path).status()).isEqualTo(404);
        assertThat(stranger().get(path).status()).isEqualTo(401);
        assertThat(wang.get("/api/blobs/" + "0".repeat(64)).status()).isEqualTo(404);
        assertThat(wang.get("/api/blobs/x").status()).isEqualTo(404);
        HttpResponse<byte[]> png = HttpClient.newHttpClient()
                .send(wang.request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(CanonicalJson.digest(png.body()).hex()).isEqualTo(path.substring(11));
    }

    @Test
    void without_the_right_password_nothing_is_signed_or_kept() {
        String sheet = checked(devices(1));
        long blobs = database.getCollection("blobs").countDocuments();

        Reply refused = sign(wang, sheet, "INCOMING", contentOf(sheet), drawing(4), "not my password", "key");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("WRONG_PASSWORD");
        assertThat(eventsOf(sheet).getLast()).isInstanceOf(ItemChecked.class);
        assertThat(database.getCollection("blobs").countDocuments()).isEqualTo(blobs);
        for (int tries = 0; tries < 10; tries++) {
            refused = sign(wang, sheet, "INCOMING", contentOf(sheet), drawing(4), "guess " + tries, "key-" + tries);
        }
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
    }

    @Test
    void a_refused_signature_costs_no_attempt_and_keeps_no_drawing() {
        String sheet = checked(devices(1));
        long blobs = database.getCollection("blobs").countDocuments();
        String other = "f".repeat(64);

        assertThat(sign(wang, sheet, "INCOMING", other, drawing(5)).code()).isEqualTo("SHEET_HAS_CHANGED");
        assertThat(sign(chen, sheet, "OUTGOING", contentOf(sheet), drawing(5)).code())
                .isEqualTo("NOT_THIS_SIDES_TURN");
        assertThat(sign(wang, sheet, "INCOMING", contentOf(sheet), "data:image/png;base64,AAAA")
                        .code())
                .isEqualTo("DRAWING_NOT_A_PNG");

        assertThat(database.getCollection("blobs").countDocuments()).isEqualTo(blobs);
        assertThat(database.getCollection("login_attempts").countDocuments(new Document("_id", "person/p-wang")))
                .isZero();
    }

    @Test
    void a_repeated_request_is_answered_as_before_even_when_the_password_no_longer_fits() {
        String sheet = checked(devices(1));
        String key = UUID.randomUUID().toString();
        String content = contentOf(sheet);
        Reply first = sign(wang, sheet, "INCOMING", content, drawing(6), PASSWORD, key);
        Reply again = sign(wang, sheet, "INCOMING", content, drawing(6), "changed meanwhile", key);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(sign(wang, sheet, "INCOMING", content, drawing(7), PASSWORD, key)
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(sign(wang, sheet, "INCOMING", content, drawing(7)).status()).isEqualTo(200);
        assertThat(eventsOf(sheet)).filteredOn(HandoverSigned.class::isInstance).hasSize(1);
    }

    @Test
    void to_whom_a_sheet_does_not_concern_there_is_none() {
        List<String> devices = devices(1);
        String sheet = checked(devices);
        Browser li = signedIn("li");
        String path = "/api/handovers/" + sheet;
        String check = "{\"device\":\"" + devices.getFirst() + "\",\"finding\":\"COMPLETE\"}";

        assertThat(li.post(path + "/checks", check).status()).isEqualTo(404);
        assertThat(li.post(path + "/decline", "{\"reason\":\"不要\"}").status()).isEqualTo(404);
        assertThat(li.post(path + "/withdrawal", "{\"reason\":\"不要\"}").status())
                .isEqualTo(404);
        assertThat(sign(li, sheet, "INCOMING", contentOf(sheet), drawing(8)).status())
                .isEqualTo(404);
        String absent = sign(li, "h-none", "INCOMING", contentOf(sheet), drawing(8))
                .raw()
                .body();
        String hidden =
                sign(li, sheet, "INCOMING", contentOf(sheet), drawing(8)).raw().body();
        assertThat(hidden.replace(sheet, "h-none")).isEqualTo(absent);
        for (String id : List.of("h-none", CLASS_1_1.value(), devices.getFirst(), "..x", "%20")) {
            assertThat(wang.post("/api/handovers/" + id + "/checks", check).status())
                    .as(id)
                    .isBetween(400, 404);
        }
    }

    @Test
    void who_may_see_but_not_act_is_told_so() {
        String device = devices(1).getFirst();
        String sheet = open(List.of(device));
        Browser zhou = signedIn("zhou");
        String path = "/api/handovers/" + sheet;

        assertThat(wang.post("/api/handovers", sheetOf(List.of(device))).status())
                .isEqualTo(403);
        assertThat(zhou.post(path + "/decline", "{\"reason\":\"不要\"}").code()).isEqualTo("NOT_YOURS_TO_DECLINE");
        assertThat(zhou.post(path + "/withdrawal", "{\"reason\":\"错\"}").code()).isEqualTo("NOT_YOURS_TO_WITHDRAW");
        assertThat(chen.post(path + "/checks", "{\"device\":\"" + device + "\",\"finding\":\"COMPLETE\"}")
                        .code())
                .isEqualTo("NOT_YOURS_TO_CHECK");
        assertThat(chen.post(path + "/withdrawal", "{\"reason\":\"开错\"}").status())
                .isEqualTo(200);
        assertThat(wang.post(path + "/decline", "{\"reason\":\"不要\"}").code()).isEqualTo("HANDOVER_HAS_ENDED");
    }

    @Test
    void a_refusal_says_which_devices_it_is_about() {
        String device = devices(1).getFirst();
        Reply refused = chen.post("/api/handovers", sheetOf(List.of(device, "d-none", "d-nowhere")));
        assertThat(refused.code()).isEqualTo("DEVICE_NOT_FOUND");
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("device").asString()))
                .containsExactly("d-none", "d-nowhere");
    }

    @Test
    void notes_and_reasons_name_nobody() {
        List<String> devices = devices(1);
        String sheet = open(devices);
        assertThat(check(sheet, devices.getFirst(), "DAMAGED", ",\"note\":\"李 老师摔的\"")
                        .code())
                .isEqualTo("TEXT_NAMES_SOMEBODY");
        assertThat(wang.post("/api/handovers/" + sheet + "/decline", "{\"reason\":\"找陈主任\"}")
                        .code())
                .isEqualTo("TEXT_NAMES_SOMEBODY");
        assertThat(eventsOf(sheet)).hasSize(1);
    }

    @Test
    void bad_bodies_are_never_the_servers_fault() {
        String sheet = checked(devices(1));
        for (String body : List.of(
                "",
                "[]",
                "null",
                "{}",
                "{\"kind\":\"ISSUE\",\"schoolClass\":\"x\",\"devices\":[null]}",
                "{\"kind\":0,\"schoolClass\":\"x\",\"devices\":[]}",
                "{\"side\":\"WITNESS\"}",
                "{\"device\":{\"$gt\":\"\"},\"finding\":\"COMPLETE\"}",
                "{\"reason\":null}",
                "{\"reason\":7}",
                "{\"kind\":\"ISSUE\",\"schoolClass\":\"c-1\",\"devices\":[\"d-1\"],\"custodianId\":\"p-1\"}",
                "{\"side\":\"INCOMING\",\"content\":\"" + "F".repeat(64) + "\",\"drawing\":\"\",\"password\":\"\"}")) {
            assertThat(chen.post("/api/handovers", body).status()).as(body).isBetween(400, 422);
            for (String action : List.of("checks", "signatures", "decline", "withdrawal")) {
                assertThat(wang.post("/api/handovers/" + sheet + "/" + action, body)
                                .status())
                        .as("%s %s", action, body)
                        .isBetween(400, 422);
            }
        }
        assertThat(eventsOf(sheet)).hasSize(2);
    }

    private List<String> devices(int count) {
        List<String> devices = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String code = "HO-" + UUID.randomUUID().toString().substring(0, 12);
            Reply device = chen.post("/api/devices", "{\"assetCode\":\"" + code + "\",\"card\":{\"name\":\"投影仪\"}}");
            devices.add(device.json().path("id").asString());
        }
        return devices;
    }

    private String open(List<String> devices) {
        Reply opened = chen.post("/api/handovers", sheetOf(devices));
        assertThat(opened.status()).as(opened.raw().body()).isEqualTo(201);
        return opened.json().path("id").asString();
    }

    private static String sheetOf(List<String> devices) {
        return "{\"kind\":\"ISSUE\",\"schoolClass\":\"" + CLASS_1_1 + "\",\"devices\":[\""
                + String.join("\",\"", devices) + "\"]}";
    }

    private Reply check(String sheet, String device, String finding, String more) {
        return wang.post(
                "/api/handovers/" + sheet + "/checks",
                "{\"device\":\"" + device + "\",\"finding\":\"" + finding + "\"" + more + "}");
    }

    private String checked(List<String> devices) {
        String sheet = open(devices);
        devices.forEach(device -> check(sheet, device, "COMPLETE", ""));
        return sheet;
    }

    private static Reply sign(Browser signer, String sheet, String side, String content, String drawing) {
        return sign(
                signer,
                sheet,
                side,
                content,
                drawing,
                PASSWORD,
                UUID.randomUUID().toString());
    }

    private static Reply sign(
            Browser signer, String sheet, String side, String content, String drawing, String password, String key) {
        return signer.post(
                "/api/handovers/" + sheet + "/signatures",
                key,
                "{\"side\":\"" + side + "\",\"content\":\"" + content + "\",\"drawing\":\"" + drawing
                        + "\",\"password\":\"" + password + "\"}");
    }

    private static String drawing(int width) {
        try {
            return DrawingASignatureTest.url(
                    DrawingASignatureTest.png(DrawingASignatureTest.stroke(width, 9, BufferedImage.TYPE_INT_ARGB)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<HandoverEvent> eventsOf(String sheet) {
        return journal().stream()
                .filter(HandoverEvent.class::isInstance)
                .map(HandoverEvent.class::cast)
                .filter(event -> event.handover().value().equals(sheet))
                .toList();
    }

    private String contentOf(String sheet) {
        return Cast.contentOf(eventsOf(sheet).toArray(HandoverEvent[]::new)).hex();
    }

    private List<CustodyMoved> moves(List<String> devices) {
        return journal().stream()
                .filter(CustodyMoved.class::isInstance)
                .map(CustodyMoved.class::cast)
                .filter(moved -> devices.contains(moved.device().value()))
                .toList();
    }
}
