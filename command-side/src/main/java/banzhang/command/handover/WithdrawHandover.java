package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.value.HandoverId;
import java.time.Instant;

/// 撤单 — take a sheet back before it is complete, with the reason.
public record WithdrawHandover(HandoverId handover, String reason, Caller by, Instant at) {
    public WithdrawHandover {
        reason = FreeText.trimmed(reason);
    }
}
