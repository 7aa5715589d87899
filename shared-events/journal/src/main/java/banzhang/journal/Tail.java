package banzhang.journal;

import org.jspecify.annotations.Nullable;

/// 末端 — where the next block begins, and the highest timestamp before it.
record Tail(long next, long latest) {
    static Tail after(@Nullable Block last) {
        return last == null ? new Tail(0, Long.MIN_VALUE) : new Tail(last.end(), last.latest());
    }
}
