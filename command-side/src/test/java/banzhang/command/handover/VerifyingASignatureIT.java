package banzhang.command.handover;

import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.command.SoftAuthenticator;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.SheetFileEvent.AssertionFiled;
import banzhang.journal.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("交接 · 核验通行密钥签字")
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyingASignatureIT extends SheetsAndPasskeys {
    @Test
    void a_passkey_signs_the_content_and_its_evidence_is_named_beside_the_signature() throws Exception {
        String sheet = checked();

        Reply signed = sign(wang, sheet, said(sheet, HONEST));

        assertThat(signed.status()).as(signed.raw().body()).isEqualTo(200);
        HandoverSigned signature = only(sheet, HandoverSigned.class);
        AssertionFiled filed = only(sheet, AssertionFiled.class);
        assertThat(signature.content().hex()).isEqualTo(contentOf(sheet));
        assertThat(signature.authentication()).isEqualTo(Authentication.PASSKEY);
        assertThat(filed)
                .isEqualTo(new AssertionFiled(
                        signature.handover(), SCHOOL, Side.INCOMING, WANG, filed.assertion(), signature.happenedAt()));
        byte[] evidence = evidence(wang, filed);
        assertThat(CanonicalJson.digest(evidence)).isEqualTo(filed.assertion());
        assertThat(EvidenceVerifier.whatIsWrong(evidence)).isEmpty();
        JsonNode told = JsonMapper.shared().readTree(evidence);
        assertThat(told.path("signer").asString()).isEqualTo(WANG.value());
        assertThat(told.path("userVerified").asBoolean()).isTrue();
        assertThat(told.path("signCount").asInt()).isEqualTo(count);
        assertThat(Base64.getUrlDecoder().decode(told.path("cosePublicKey").asString()))
                .endsWith(yOf(phone.key().getPublic().getEncoded()));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "signature-evidence.json"), evidence);
    }

    @Test
    void the_evidence_is_for_who_may_see_the_sheet() {
        String sheet = checked();
        sign(wang, sheet, said(sheet, HONEST));
        String path = "/api/blobs/" + only(sheet, AssertionFiled.class).assertion();
        for (Browser reader : List.of(wang, chen, signedIn("zhou"))) {
            assertThat(reader.get(path).status()).isEqualTo(200);
            assertThat(reader.get(path).header("Content-Type")).isEqualTo("application/json");
        }
        assertThat(stranger().get(path).status()).isEqualTo(401);
        assertThat(stranger().get(path).raw().body()).doesNotContain("signature");
    }

    @Test
    void whatever_is_changed_in_the_evidence_is_seen() throws Exception {
        String sheet = checked();
        sign(wang, sheet, said(sheet, HONEST));
        byte[] evidence = evidence(wang, only(sheet, AssertionFiled.class));
        ObjectNode told = (ObjectNode) JsonMapper.shared().readTree(evidence);
        String other = text(SoftAuthenticator.at("x").key().getPublic().getEncoded());
        List<ObjectNode> forged = List.of(
                told.deepCopy().put("sheet", told.path("sheet").asString().replace("COMPLETE", "DAMAGED")),
                told.deepCopy().put("content", "0".repeat(64)),
                told.deepCopy().put("handover", "h-other"),
                told.deepCopy().put("school", "other"),
                told.deepCopy().put("side", "OUTGOING"),
                told.deepCopy().put("nonce", "AAAA"),
                told.deepCopy().put("format", "banzhang/handover-signature/v2"),
                told.deepCopy().put("challenge", "AAAA"),
                told.deepCopy().put("site", "elsewhere.example"),
                told.deepCopy().put("origin", "https://elsewhere.example"),
                told.deepCopy().put("publicKey", other),
                told.deepCopy().put("userVerified", false),
                changed(told, "authenticatorData", 32),
                changed(told, "authenticatorData", 36),
                changed(told, "clientDataJSON", 3),
                changed(told, "signature", 12));
        for (ObjectNode one : forged) {
            assertThat(EvidenceVerifier.whatIsWrong(one.toString().getBytes(StandardCharsets.UTF_8)))
                    .as(one.toString())
                    .isNotEmpty();
        }
    }

    /// With one bit of these bytes turned over; in the flags it is that of the verified user.
    private static ObjectNode changed(ObjectNode told, String name, int at) {
        byte[] bytes = Base64.getUrlDecoder().decode(told.path(name).asString());
        bytes[at] ^= 0x04;
        return told.deepCopy().put(name, text(bytes));
    }

    /// A P-256 key's second coordinate, with which its encoding ends.
    private static byte[] yOf(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private byte[] evidence(Browser reader, AssertionFiled filed) {
        return reader.get("/api/blobs/" + filed.assertion()).raw().body().getBytes(StandardCharsets.UTF_8);
    }
}
