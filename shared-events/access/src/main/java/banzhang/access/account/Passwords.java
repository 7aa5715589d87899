package banzhang.access.account;

import banzhang.access.Refused;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// 密码 — Argon2id, one at a time per core: hashing costs memory on purpose, and a crowd must not use it all.
public final class Passwords {
    private static final int LEAST = 12;
    private static final int MOST = 200;
    private final Argon2PasswordEncoder argon2;
    private final Semaphore room =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final RecentProofs recent = new RecentProofs(System::nanoTime);
    private final String nobody;

    /// With OWASP's parameters: 19 MiB, two passes, one lane.
    public Passwords() {
        this(19 * 1024, 2);
    }

    Passwords(int kibibytes, int passes) {
        this.argon2 = new Argon2PasswordEncoder(16, 32, 1, kibibytes, passes);
        this.nobody = hash(Secrets.token());
    }

    /// Refuses what is no fit password for a real account.
    public static void require(String login, String password) {
        int length = password.codePointCount(0, password.length());
        refuse(length < LEAST, AccountRefusal.PASSWORD_TOO_SHORT);
        refuse(length > MOST, AccountRefusal.PASSWORD_TOO_LONG);
        boolean easy = password.codePoints().distinct().count() < 5
                || canonical(password).toLowerCase(Locale.ROOT).contains(Logins.canonical(login))
                || CommonPasswords.has(canonical(password));
        refuse(easy, AccountRefusal.PASSWORD_TOO_EASY);
    }

    /// Whether two passwords are one, however they were typed.
    public static boolean same(String one, String other) {
        return canonical(one).equals(canonical(other));
    }

    String hash(String password) {
        return oneAtATime(() -> argon2.encode(canonical(password)));
    }

    /// Takes as long when there is no account (`hash` null), so that answers do not tell which logins exist.
    boolean matches(String password, @Nullable String hash) {
        boolean plausible = password.length() <= 2 * MOST;
        boolean right =
                oneAtATime(() -> argon2.matches(plausible ? canonical(password) : "", hash == null ? nobody : hash))
                        && hash != null
                        && plausible;
        if (right && hash != null) {
            recent.keep(hash, canonical(password));
        }
        return right;
    }

    /// Whether this password was found right a short while ago; known at once, and tried three times at most.
    boolean wereRightLately(String password, @Nullable String hash) {
        return hash != null && password.length() <= 2 * MOST && recent.has(hash, canonical(password));
    }

    private static String canonical(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static void refuse(boolean broken, AccountRefusal refusal) {
        if (broken) {
            throw new Refused(refusal);
        }
    }

    private <T> T oneAtATime(Supplier<T> hashing) {
        boolean entered = false;
        try {
            entered = room.tryAcquire(10, TimeUnit.SECONDS);
            if (!entered) {
                throw Refused.retryAfter(AccountRefusal.TOO_MANY_ATTEMPTS, Duration.ofSeconds(5));
            }
            return hashing.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refused.retryAfter(AccountRefusal.TOO_MANY_ATTEMPTS, Duration.ofSeconds(5));
        } finally {
            if (entered) {
                room.release();
            }
        }
    }
}
