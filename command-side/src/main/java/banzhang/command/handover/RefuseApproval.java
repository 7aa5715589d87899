package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.value.HandoverId;
import java.time.Instant;

/// 不予批准 — do not let the set pass, with the reason.
public record RefuseApproval(HandoverId handover, String reason, Caller by, Instant at) {
    public RefuseApproval {
        reason = FreeText.trimmed(reason);
    }
}
