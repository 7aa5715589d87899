package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.events.value.Accessory;
import banzhang.events.value.DeviceId;
import banzhang.events.value.HandoverId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 清点附件 — say which accessories of one item are missing, and how many; none when all are there.
///
/// @param seen what was said to be missing before; none when it is said whatever stands there
public record CountAccessories(
        HandoverId handover,
        DeviceId device,
        List<Accessory> missing,
        @Nullable List<Accessory> seen,
        Caller by,
        Instant at) {
    public CountAccessories {
        missing = List.copyOf(missing);
        seen = seen == null ? null : List.copyOf(seen);
    }

    public CountAccessories(HandoverId handover, DeviceId device, List<Accessory> missing, Caller by, Instant at) {
        this(handover, device, missing, null, by, at);
    }
}
