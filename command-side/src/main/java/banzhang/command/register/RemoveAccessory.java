package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.value.DeviceId;
import java.time.Instant;

/// 减少附件 — take so many of an accessory off a device's card, for a reason.
///
/// @param name as the card lists it
public record RemoveAccessory(DeviceId device, String name, int quantity, String reason, Caller by, Instant at) {
    public RemoveAccessory {
        reason = FreeText.trimmed(reason);
    }
}
