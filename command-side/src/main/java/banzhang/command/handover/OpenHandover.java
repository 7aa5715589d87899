package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.value.ClassId;
import banzhang.events.value.DeviceId;
import banzhang.events.value.HandoverId;
import banzhang.events.value.RoomId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 开单 — draw up a sheet over devices that are to pass; from whom is where they are now.
///
/// @param schoolClass the class that takes them over, where the kind leaves a choice
/// @param room the room that takes them over in its stead
public record OpenHandover(
        HandoverId handover,
        Kind kind,
        @Nullable ClassId schoolClass,
        @Nullable RoomId room,
        List<DeviceId> devices,
        OpeningTerms terms,
        Caller by,
        Instant at) {
    public OpenHandover {
        devices = List.copyOf(devices);
    }

    /// To a class, or to where the kind says.
    public OpenHandover(
            HandoverId handover,
            Kind kind,
            @Nullable ClassId schoolClass,
            List<DeviceId> devices,
            OpeningTerms terms,
            Caller by,
            Instant at) {
        this(handover, kind, schoolClass, null, devices, terms, by, at);
    }

    /// Without terms, as an issue is drawn up.
    public OpenHandover(
            HandoverId handover, Kind kind, ClassId schoolClass, List<DeviceId> devices, Caller by, Instant at) {
        this(handover, kind, schoolClass, devices, OpeningTerms.NONE, by, at);
    }
}
