package banzhang.query.labels;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.value.DeviceId;
import banzhang.events.value.HandoverId;
import banzhang.events.value.RoomId;
import banzhang.query.handover.Handovers;
import banzhang.query.ledger.LedgerShelf;
import banzhang.query.organisation.Organisation;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 扫码去处 — where the label of a device or a room leads: to what the person who scans it has to do with it.
@Component
public final class ScannedLabel {
    private final LedgerShelf devices;
    private final Handovers handovers;
    private final Organisation organisation;

    ScannedLabel(LedgerShelf devices, Handovers handovers, Organisation organisation) {
        this.devices = devices;
        this.handovers = handovers;
        this.organisation = organisation;
    }

    /// The device's page; for who counts or declares it, and for a 班主任, first its place on the sheet it stands on
    /// as
    /// long as that is not ended.
    ///
    /// @throws Refused NOT_FOUND, also for a device that is not the caller's to see
    public String ofDevice(Caller caller, DeviceId device) {
        Optional<HandoverId> sheet = caller.seesWholeSchool()
                ? handovers.countedWith(caller, device)
                : handovers.underWayWith(caller, device);
        if (sheet.isPresent()) {
            return "/handovers/" + sheet.get() + "#item-" + device;
        }
        if (devices.find(caller, device).isEmpty()) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        return "/devices/" + device;
    }

    /// The sheet under way of the class in the room, for who counts or declares it; else what stands in the room,
    /// for a
    /// 班主任 the ledger of the class that has it.
    ///
    /// @throws Refused NOT_FOUND, also for a room that is not the caller's to see
    public String ofRoom(Caller caller, RoomId room) {
        Optional<HandoverId> sheet = handovers.countedIn(caller, room);
        if (sheet.isPresent()) {
            return "/handovers/" + sheet.get();
        }
        if (organisation.rooms(caller).stream().noneMatch(one -> one.id().equals(room))) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        return caller.seesWholeSchool()
                ? "/ledger?room=" + room
                : organisation.classes(caller).stream()
                        .filter(one -> room.equals(one.room()))
                        .findFirst()
                        .map(one -> "/classes/" + one.id())
                        .orElse("/ledger?room=" + room);
    }
}
