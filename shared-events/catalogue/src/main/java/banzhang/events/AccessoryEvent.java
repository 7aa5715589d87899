package banzhang.events;

import banzhang.events.value.Accessory;
import banzhang.events.value.DeviceId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;

/// 附件增减 — what belongs to a device, as 遥控器, 电子笔 and 钥匙, is put on its card or taken off it (R18).
///
/// Said by 总务处. From here on sheets that are drawn up list it, or no longer; those drawn up before stay as they are.
public sealed interface AccessoryEvent extends CardEvent {
    /// How many of what.
    Accessory accessory();

    /// Why.
    String reason();

    /// 附件增加 — so many of this accessory are on the device's card from here on, beside those that were.
    @EventName(value = "accessory.added", zh = "附件增加")
    record AccessoryAdded(
            DeviceId device, SchoolId school, Accessory accessory, String reason, PersonId addedBy, Instant happenedAt)
            implements AccessoryEvent {}

    /// 附件减少 — so many of this accessory are no longer on the device's card: lost, used up or worn out.
    @EventName(value = "accessory.removed", zh = "附件减少")
    record AccessoryRemoved(
            DeviceId device,
            SchoolId school,
            Accessory accessory,
            String reason,
            PersonId removedBy,
            Instant happenedAt)
            implements AccessoryEvent {}
}
