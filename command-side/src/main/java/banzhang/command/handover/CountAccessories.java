package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.events.value.Accessory;
import banzhang.events.value.DeviceId;
import banzhang.events.value.HandoverId;
import java.time.Instant;
import java.util.List;

/// 清点附件 — say which accessories of one item are missing, and how many; none when all are there.
public record CountAccessories(HandoverId handover, DeviceId device, List<Accessory> missing, Caller by, Instant at) {
    public CountAccessories {
        missing = List.copyOf(missing);
    }
}
