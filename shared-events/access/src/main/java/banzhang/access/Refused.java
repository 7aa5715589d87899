package banzhang.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 被拒 — a request is refused outside any aggregate: by a page, a query, a controller. Answered as Problem Details.
///
/// Inside command handling the command side's own `CommandRefused` carries the refusal.
public final class Refused extends RuntimeException {
    private final transient Refusal refusal;
    private final transient Map<String, Object> more;
    private final transient @Nullable Duration retryAfter;

    public Refused(Refusal refusal) {
        this(refusal, Map.of(), null);
    }

    /// With further members of the problem, for instance `errors`.
    public Refused(Refusal refusal, Map<String, ?> more) {
        this(refusal, more, null);
    }

    public Refused(Refusal refusal, Map<String, ?> more, @Nullable Duration retryAfter) {
        // a refusal is an answer, not a fault: no stack trace
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
        this.more = new LinkedHashMap<>(more);
        this.retryAfter = retryAfter;
    }

    /// It may be repeated after this long.
    public static Refused retryAfter(Refusal refusal, Duration wait) {
        return new Refused(refusal, Map.of(), wait);
    }

    public Refusal refusal() {
        return refusal;
    }

    public Map<String, Object> more() {
        return Map.copyOf(more);
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
