package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.value.DeviceId;
import banzhang.events.value.HandoverId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 未结了结 — say what became of an item that stayed behind, or of an accessory that was missing.
///
/// @param accessory none when it is the item itself
public record SettleResidue(
        HandoverId handover,
        DeviceId device,
        @Nullable String accessory,
        Outcome outcome,
        String reason,
        Caller by,
        Instant at) {
    public SettleResidue {
        accessory = FreeText.orNone(accessory);
        reason = FreeText.trimmed(reason);
    }
}
