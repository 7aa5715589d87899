package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.value.DeviceId;
import java.time.Instant;

/// 增加附件 — put so many of an accessory on a device's card, for a reason.
///
/// @param name as the accessory is called, read already
public record AddAccessory(DeviceId device, String name, int quantity, String reason, Caller by, Instant at) {
    public AddAccessory {
        reason = FreeText.trimmed(reason);
    }
}
