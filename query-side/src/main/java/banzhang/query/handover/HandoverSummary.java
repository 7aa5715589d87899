package banzhang.query.handover;

import banzhang.events.HandoverEvent.Kind;
import banzhang.events.value.HandoverId;
import banzhang.query.organisation.Holder;
import java.time.Instant;

/// 交接单一览 — one sheet as a line of a list.
public record HandoverSummary(
        HandoverId id,
        Kind kind,
        HandoverState state,
        Holder from,
        Holder to,
        int items,
        int checked,
        Instant openedAt,
        long position) {}
