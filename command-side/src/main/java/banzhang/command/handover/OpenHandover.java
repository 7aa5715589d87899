package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.value.ClassId;
import banzhang.events.value.DeviceId;
import banzhang.events.value.HandoverId;
import java.time.Instant;
import java.util.List;

/// 开单 — draw up a sheet over devices that are to pass to a class.
public record OpenHandover(
        HandoverId handover, Kind kind, ClassId schoolClass, List<DeviceId> devices, Caller by, Instant at) {
    public OpenHandover {
        devices = List.copyOf(devices);
    }
}
