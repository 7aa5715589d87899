package banzhang.command.handover;

import static banzhang.command.handover.Cast.STORE;

import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent;
import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.HandoverId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a journal says of sheets and holders, read event by event.
final class ToldByTheJournal {
    private ToldByTheJournal() {}

    /// Who has each of these devices; what was never moved is in the store.
    static Map<DeviceId, Custodian> holders(List<CustodyEvent> journal, Collection<DeviceId> devices) {
        Map<DeviceId, Custodian> holders = new HashMap<>();
        devices.forEach(device -> holders.put(device, STORE));
        for (CustodyEvent event : journal) {
            if (event instanceof CustodyMoved moved) {
                holders.put(moved.device(), moved.to());
            }
        }
        return holders;
    }

    static List<HandoverEvent> ofSheet(List<CustodyEvent> journal, HandoverId id) {
        return journal.stream()
                .filter(HandoverEvent.class::isInstance)
                .map(HandoverEvent.class::cast)
                .filter(event -> event.handover().equals(id))
                .toList();
    }

    /// Those it tells of, the earliest first.
    static List<HandoverId> sheets(List<CustodyEvent> journal) {
        return journal.stream()
                .filter(HandoverEvent.class::isInstance)
                .map(event -> ((HandoverEvent) event).handover())
                .distinct()
                .toList();
    }
}
