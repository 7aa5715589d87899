package banzhang.command.handover;

import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// 签字挑战 — what a passkey signs: SHA-256 over five lines that name what is signed, each ended by one line feed.
///
/// The tag, the content's digest in hexadecimal, the sheet's id, the side, the nonce in base64url. None of them can
/// hold a
/// line feed, so that two different signatures never have one challenge. The bytes are described for others in
/// `ops/verifying-a-signature.md` and never change; another form is another tag.
final class SignatureChallenge {
    static final String TAG = "banzhang/handover-signature/v1";

    private SignatureChallenge() {}

    static byte[] of(Digest content, HandoverId handover, Side side, String nonce) {
        String lines = String.join("\n", TAG, content.hex(), handover.value(), side.name(), nonce) + "\n";
        try {
            return MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
