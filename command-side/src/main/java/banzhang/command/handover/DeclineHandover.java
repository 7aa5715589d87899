package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.value.HandoverId;
import java.time.Instant;

/// 拒收 — refuse to take the set over, with the reason.
public record DeclineHandover(HandoverId handover, String reason, Caller by, Instant at) {
    public DeclineHandover {
        reason = FreeText.trimmed(reason);
    }
}
