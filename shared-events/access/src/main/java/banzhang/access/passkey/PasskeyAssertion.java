package banzhang.access.passkey;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// 通行密钥回答 — what an authenticator says to a challenge, every part base64url without padding.
///
/// @param id the credential's
/// @param userHandle whose it is, as the authenticator remembers
public record PasskeyAssertion(
        String id,
        String clientDataJSON,
        String authenticatorData,
        String signature,
        @Nullable String userHandle) {

    /// The bytes a part stands for.
    ///
    /// @throws IllegalArgumentException when it is no base64url
    static byte[] bytes(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    public static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Says little, wherever it is printed.
    @Override
    public String toString() {
        return "PasskeyAssertion[…]";
    }
}
