package banzhang.command.handover;

import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.passkey.Passkeys;
import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.command.OverHttp;
import banzhang.command.SoftAuthenticator;
import banzhang.events.HandoverEvent;
import banzhang.sample.SampleSchool;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// Sheets of one device for 一(1)班, and a phone whose passkey 王老师 has added.
@SuppressWarnings("NullAway.Init") // fields are set by Spring
abstract class SheetsAndPasskeys extends OverHttp {
    static final UnaryOperator<byte[]> HONEST = data -> data;

    @Autowired
    Passkeys passkeys;

    Browser wang;
    Browser chen;
    SoftAuthenticator phone;
    int count = 1;

    @BeforeEach
    void meet() {
        wang = signedIn("wang");
        chen = signedIn("chen");
        passkeys.revokeAll(WANG);
        passkeys.revokeAll(SampleSchool.CHEN);
        phone = added(wang);
    }

    SoftAuthenticator added(Browser browser) {
        SoftAuthenticator authenticator = SoftAuthenticator.at("http://localhost:" + port);
        String asked = "{\"name\":\"我的手机\",\"password\":\"" + PASSWORD + "\"}";
        String challenge = browser.post("/api/passkeys/challenge", null, asked)
                .json()
                .path("challenge")
                .asString();
        assertThat(browser.post("/api/passkeys", null, authenticator.made(challenge))
                        .status())
                .isEqualTo(204);
        return authenticator;
    }

    /// What 王老师's phone says when asked to sign this sheet now.
    String said(String sheet, UnaryOperator<byte[]> tampering) {
        return phone.counting(++count).said(challenge(wang, sheet, "INCOMING"), WANG.value(), tampering);
    }

    String challenge(Browser browser, String sheet, String side) {
        return browser.post("/api/handovers/" + sheet + "/signatures/challenge", null, asked(side, contentOf(sheet)))
                .json()
                .path("challenge")
                .asString("");
    }

    static String asked(String side, String content) {
        return "{\"side\":\"" + side + "\",\"content\":\"" + content + "\"}";
    }

    Reply sign(Browser signer, String sheet, String said) {
        return sign(signer, sheet, "INCOMING", contentOf(sheet), said);
    }

    static Reply sign(Browser signer, String sheet, String side, String content, String said) {
        return signer.post("/api/handovers/" + sheet + "/signatures", body(side, content, ",\"passkey\":" + said));
    }

    static String body(String side, String content, String proof) {
        return "{\"side\":\"" + side + "\",\"content\":\"" + content + "\",\"drawing\":\"" + drawing() + "\"" + proof
                + "}";
    }

    static String drawing() {
        try {
            return DrawingASignatureTest.url(
                    DrawingASignatureTest.png(DrawingASignatureTest.stroke(40, 9, BufferedImage.TYPE_INT_ARGB)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    List<String> devices() {
        List<String> devices = new ArrayList<>();
        String code = "PK-" + UUID.randomUUID().toString().substring(0, 12);
        Reply device = chen.post("/api/devices", "{\"assetCode\":\"" + code + "\",\"card\":{\"name\":\"投影仪\"}}");
        devices.add(device.json().path("id").asString());
        return devices;
    }

    String opened(List<String> devices) {
        String asked = "{\"kind\":\"ISSUE\",\"schoolClass\":\"" + CLASS_1_1 + "\",\"devices\":[\""
                + String.join("\",\"", devices) + "\"]}";
        return chen.post("/api/handovers", asked).json().path("id").asString();
    }

    void check(String sheet, String device, String finding) {
        wang.post(
                "/api/handovers/" + sheet + "/checks",
                "{\"device\":\"" + device + "\",\"finding\":\"" + finding + "\"}");
    }

    String checked() {
        List<String> devices = devices();
        String sheet = opened(devices);
        check(sheet, devices.getFirst(), "COMPLETE");
        return sheet;
    }

    <T> T only(String sheet, Class<T> type) {
        return eventsOf(sheet).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((one, two) -> {
                    throw new IllegalStateException("more than one");
                })
                .orElseThrow();
    }

    List<HandoverEvent> eventsOf(String sheet) {
        return journal().stream()
                .filter(HandoverEvent.class::isInstance)
                .map(HandoverEvent.class::cast)
                .filter(event -> event.handover().value().equals(sheet))
                .toList();
    }

    String contentOf(String sheet) {
        return Cast.contentOf(eventsOf(sheet).toArray(HandoverEvent[]::new)).hex();
    }
}
