package banzhang.events.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// 摘要 — a SHA-256 as 64 lower-case hexadecimal digits.
public record Digest(@JsonValue String hex) {
    private static final int LENGTH = 64;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Digest {
        if (hex.length() != LENGTH || !hex.chars().allMatch(Digest::isDigit)) {
            throw new IllegalArgumentException("a digest is 64 lower-case hexadecimal digits");
        }
    }

    /// Of these bytes as they are.
    public static Digest of(byte[] bytes) {
        try {
            return new Digest(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    private static boolean isDigit(int at) {
        return at >= '0' && at <= '9' || at >= 'a' && at <= 'f';
    }

    @Override
    public String toString() {
        return hex;
    }
}
