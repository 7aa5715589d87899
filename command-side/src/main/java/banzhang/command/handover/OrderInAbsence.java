package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.value.HandoverId;
import java.time.Instant;

/// 缺席代办 — order that 总务处 counts and signs in the absent outgoing holder's stead, with the reason.
public record OrderInAbsence(HandoverId handover, String reason, Caller by, Instant at) {
    public OrderInAbsence {
        reason = FreeText.trimmed(reason);
    }
}
