package banzhang.access.oidc;

import banzhang.access.Refused;
import banzhang.access.account.Secrets;
import banzhang.access.account.ServerKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// 一次统一登录 — one sign-in under way, held by the browser alone: state, nonce and verifier follow from its cookie and
/// this installation's secret, so that nothing is stored for strangers and nobody makes one up.
///
/// @param cookie random, when it ends, and what it is for
public record OidcAttempt(String cookie, String state, String nonce, String verifier) {
    static final Duration VALID = Duration.ofMinutes(10);

    /// A new one; `purpose` holds no full stop.
    static OidcAttempt begin(String purpose, ServerKey key, Clock clock) {
        return of(Secrets.token() + "." + clock.instant().plus(VALID).getEpochSecond() + "." + purpose, key);
    }

    /// The one this browser has begun, for this purpose, with this state.
    ///
    /// @throws Refused SIGN_IN_NOT_BEGUN_HERE
    static OidcAttempt resume(String cookie, String state, ServerKey key, Clock clock) {
        OidcAttempt attempt = of(cookie, key);
        boolean same = MessageDigest.isEqual(
                attempt.state.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
        // first whether it is ours: only then does it say when it ends
        if (!same || !clock.instant().isBefore(attempt.until())) {
            throw new Refused(OidcRefusal.SIGN_IN_NOT_BEGUN_HERE);
        }
        return attempt;
    }

    String purpose() {
        return cookie.split("\\.", 3)[2];
    }

    private Instant until() {
        return Instant.ofEpochSecond(Long.parseLong(cookie.split("\\.", 3)[1]));
    }

    private static OidcAttempt of(String cookie, ServerKey key) {
        return new OidcAttempt(
                cookie,
                key.digest("oidc-state\n" + cookie),
                key.digest("oidc-nonce\n" + cookie),
                key.digest("oidc-verifier\n" + cookie));
    }

    /// Says little, wherever it is printed.
    @Override
    public String toString() {
        return "OidcAttempt[…]";
    }
}
