package banzhang.command.handover;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an outsider does with the evidence of a passkey signature: the JDK's cryptography, and nothing of ours.
///
/// Follows `ops/verifying-a-signature.md` step by step; answers what does not hold, or nothing when all of it does.
final class EvidenceVerifier {
    private static final Map<Integer, String[]> KINDS = Map.of(
            -7, new String[] {"EC", "SHA256withECDSA"},
            -8, new String[] {"Ed25519", "Ed25519"},
            -257, new String[] {"RSA", "SHA256withRSA"});
    private static final int PRESENT_AND_VERIFIED = 0x05;
    private static final int RP_ID_HASH = 32;

    private EvidenceVerifier() {}

    static String whatIsWrong(byte[] evidence) throws GeneralSecurityException {
        JsonNode it = JsonMapper.shared().readTree(evidence);
        JsonNode sheet = JsonMapper.shared().readTree(text(it, "sheet"));
        JsonNode client = JsonMapper.shared().readTree(bytes(it, "clientDataJSON"));
        byte[] data = bytes(it, "authenticatorData");
        if (!text(it, "content").equals(HexFormat.of().formatHex(sha256(text(it, "sheet"))))) {
            return "the text is not the one of this digest";
        }
        if (!text(it, "handover").equals(text(sheet, "handover"))
                || !text(it, "school").equals(text(sheet, "school"))) {
            return "the text is of another sheet";
        }
        if (!Arrays.equals(bytes(it, "challenge"), challenge(it))) {
            return "the challenge was not made for this content, sheet and side";
        }
        if (!text(client, "challenge").equals(text(it, "challenge"))
                || !text(client, "type").equals("webauthn.get")) {
            return "the browser was asked something else";
        }
        if (!text(client, "origin").equals(text(it, "origin"))
                || client.path("crossOrigin").asBoolean(false)) {
            return "the browser showed another page";
        }
        if (!Arrays.equals(Arrays.copyOf(data, RP_ID_HASH), sha256(text(it, "site")))) {
            return "the authenticator spoke to another site";
        }
        if ((data[RP_ID_HASH] & PRESENT_AND_VERIFIED) != PRESENT_AND_VERIFIED) {
            return "the authenticator did not verify who was there";
        }
        if (!it.path("userPresent").asBoolean() || !it.path("userVerified").asBoolean()) {
            return "what is told of the authenticator's data is not what they say";
        }
        return isSigned(it, data) ? "" : "the signature is not this key's over these bytes";
    }

    private static byte[] challenge(JsonNode it) throws GeneralSecurityException {
        return sha256(text(it, "format") + "\n" + text(it, "content") + "\n" + text(it, "handover") + "\n"
                + text(it, "side") + "\n" + text(it, "nonce") + "\n");
    }

    private static boolean isSigned(JsonNode it, byte[] data) throws GeneralSecurityException {
        String[] kind = Objects.requireNonNull(KINDS.get(it.path("algorithm").asInt()));
        PublicKey key = KeyFactory.getInstance(kind[0]).generatePublic(new X509EncodedKeySpec(bytes(it, "publicKey")));
        Signature signature = Signature.getInstance(kind[1]);
        signature.initVerify(key);
        signature.update(data);
        signature.update(MessageDigest.getInstance("SHA-256").digest(bytes(it, "clientDataJSON")));
        return signature.verify(bytes(it, "signature"));
    }

    private static byte[] sha256(String text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString();
    }

    private static byte[] bytes(JsonNode node, String name) {
        return Base64.getUrlDecoder().decode(text(node, name));
    }
}
