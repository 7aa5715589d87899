package banzhang.command.register;

import banzhang.events.AcceptanceEvent;
import banzhang.events.AcceptanceEvent.DeviceAccepted;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 验收进度 — how often a device was up for acceptance, when last, and whether it has passed.
record AcceptanceProgress(int rounds, @Nullable LocalDate lastOn, boolean accepted) {
    static final AcceptanceProgress NONE = new AcceptanceProgress(0, null, false);

    static AcceptanceProgress after(AcceptanceEvent event) {
        return new AcceptanceProgress(event.round(), event.report().triedOn(), event instanceof DeviceAccepted);
    }
}
