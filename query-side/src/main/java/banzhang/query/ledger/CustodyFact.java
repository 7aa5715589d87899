package banzhang.query.ledger;

import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 保管事实 — what one event says of a device's custody, as stated.
public record CustodyFact(
        Custodian custodian,
        Instant happenedAt,
        Instant recordedAt,
        long position,
        @Nullable HandoverId handover,
        @Nullable Finding condition) {}
