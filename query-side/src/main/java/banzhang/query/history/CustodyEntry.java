package banzhang.query.history;

import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.query.organisation.Holder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 保管记录 — one custody interval with names; half-open, `until` is none while it is held.
public record CustodyEntry(
        Holder custodian,
        Instant from,
        @Nullable Instant until,
        Instant happenedAt,
        Instant recordedAt,
        boolean late,
        long position,
        @Nullable HandoverId handover,
        @Nullable Finding condition) {}
