package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.events.value.HandoverId;
import java.time.Instant;

/// 批准交接 — let the set pass.
public record ApproveHandover(HandoverId handover, Caller by, Instant at) {}
