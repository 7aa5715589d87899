package banzhang.standalone.hostile;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.command.SoftAuthenticator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("恶意来文 · 通行密钥")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostilePasskeysIT {
    private static final String UNREADABLE = "400 PASSKEY_UNREADABLE";
    private static final String SIGNATURES = "/api/handovers/h-none/signatures";

    /// What a new passkey is said to be, after an honest challenge: none of it is kept.
    @Test
    void bytes_that_are_no_passkey_are_added_to_nobody() {
        SoftAuthenticator honest = SoftAuthenticator.at("http://localhost:" + OpenHouse.port());
        List<Attempt> all = new ArrayList<>();
        all.add(made("another origin", honest.from("https://evil.example"), it -> it, "403 PASSKEY_WRONG_ORIGIN"));
        all.add(made("another scheme", honest.from("https://localhost"), it -> it, "403 PASSKEY_WRONG_ORIGIN"));
        all.add(made("another site", honest.forSite("evil.example"), it -> it, "403 PASSKEY_WRONG_SITE"));
        all.add(made("nobody verified", honest.withoutVerifying(), it -> it, "403 PASSKEY_USER_NOT_VERIFIED"));
        attestations()
                .forEach((what, bytes) ->
                        all.add(made(what, honest, it -> it.put("attestationObject", bytes), UNREADABLE)));
        clients()
                .forEach((what, bytes) -> all.add(made(
                        what,
                        honest,
                        it -> it.put("clientDataJSON", bytes),
                        UNREADABLE,
                        "409 PASSKEY_OTHER_CHALLENGE")));
        all.add(made("cut", honest, it -> it.put("attestationObject", half(it)), UNREADABLE));
        all.add(made("a field more", honest, it -> it.put("person", "p-gao"), "400 FIELD_UNKNOWN"));
        all.add(made("a number", honest, it -> it.put("attestationObject", 7), "400 FIELD_INVALID"));
        all.add(made("nothing", honest, it -> it.putNull("clientDataJSON"), "400 FIELD_INVALID"));
        Attempt.allRefused(all);
    }

    private static Map<String, String> attestations() {
        return Map.of(
                "empty", "",
                "no base64", "***",
                "an empty map", text(0xa0),
                "a list", text(0x80),
                "nested without end", Base64.getUrlEncoder().encodeToString(filled(20_000, 0x81)),
                "longer than it is", text(0x5b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
                "of no known format", text(0xa1, 0x63, 'f', 'm', 't', 0x61, 'x'),
                "large", Base64.getUrlEncoder().encodeToString(filled(150_000, 0x41)));
    }

    private static Map<String, String> clients() {
        return Map.of(
                "client data that are none", "",
                "client data that are no JSON", text('x'),
                "client data that are null", text('n', 'u', 'l', 'l'),
                "client data that are a list", text('[', ']'),
                "client data without a type", text('{', '}'),
                "client data of an assertion", client("webauthn.get"),
                "client data of a payment", client("payment.get"));
    }

    private static String client(String type) {
        String json = "{\"type\":\"" + type + "\",\"challenge\":\"AAAA\",\"origin\":\"http://localhost\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /// Begun with the password, then answered with an honest body made dishonest.
    private static Attempt made(
            String what, SoftAuthenticator authenticator, UnaryOperator<ObjectNode> lie, String... answers) {
        return Attempt.of(what, () -> answered(authenticator, lie), answers);
    }

    private static Reply answered(SoftAuthenticator authenticator, UnaryOperator<ObjectNode> lie) {
        Browser li = OpenHouse.of("li");
        String challenge = li.post("/api/passkeys/challenge", null, "{\"name\":\"手机\",\"password\":\"banzhang-2026\"}")
                .json()
                .path("challenge")
                .asString();
        ObjectNode honest = (ObjectNode) JsonMapper.shared().readTree(authenticator.made(challenge));
        return li.post("/api/passkeys", null, lie.apply(honest).toString());
    }

    /// Proofs that are none, of the wrong shape, or of both kinds: the sheet is not even looked for, or not found.
    @Test
    void a_signature_without_one_proof_is_none() {
        List<Attempt> all = new ArrayList<>();
        for (String proof : List.of(
                "\"passkey\":7",
                "\"passkey\":\"x\"",
                "\"passkey\":[]",
                "\"passkey\":{}",
                "\"passkey\":{\"id\":\"AA\"}",
                "\"passkey\":{\"id\":7,\"clientDataJSON\":\"AA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}",
                "\"passkey\":{\"id\":null,\"clientDataJSON\":\"A\",\"authenticatorData\":\"A\",\"signature\":\"A\"}",
                "\"passkey\":{\"$gt\":\"\"}",
                "\"passkey\":" + assertion(",\"more\":1"),
                "\"passkey\":" + assertion(",\"userHandle\":7"),
                "\"password\":7",
                "\"password\":{\"$ne\":\"\"}",
                "\"password\":[\"banzhang-2026\"]",
                "\"passkeys\":" + assertion(""))) {
            all.add(Attempt.post(
                    "wang",
                    SIGNATURES,
                    signature(proof),
                    "400 FIELD_INVALID",
                    "400 FIELD_UNKNOWN",
                    "400 MALFORMED_REQUEST"));
        }
        for (String proof : List.of(
                "\"passkey\":" + assertion(""),
                "\"passkey\":null",
                "\"password\":null",
                "\"password\":\"banzhang-2026\",\"passkey\":" + assertion(""))) {
            all.add(Attempt.post("wang", SIGNATURES, signature(proof), "404 HANDOVER_NOT_FOUND"));
        }
        for (String body : List.of("{}", "[]", "{\"side\":\"NOBODY\",\"content\":\"x\"}", "null")) {
            all.add(Attempt.post(
                    "wang", SIGNATURES + "/challenge", body, "400 FIELD_INVALID", "400 MALFORMED_REQUEST"));
        }
        Attempt.allRefused(all);
    }

    private static String signature(String proof) {
        return "{\"side\":\"INCOMING\",\"content\":\"" + "0".repeat(64)
                + "\",\"drawing\":\"data:image/png;base64,AAAA\"," + proof + "}";
    }

    private static String assertion(String more) {
        return "{\"id\":\"AA\",\"clientDataJSON\":\"AA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"" + more
                + "}";
    }

    private static String half(ObjectNode honest) {
        String whole = honest.path("attestationObject").asString();
        return whole.substring(0, whole.length() / 2);
    }

    private static byte[] filled(int length, int with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private static String text(int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            all[at] = (byte) bytes[at];
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }
}
