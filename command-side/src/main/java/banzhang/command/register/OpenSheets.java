package banzhang.command.register;

import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverDeclined;
import banzhang.events.HandoverEvent.HandoverLapsed;
import banzhang.events.HandoverEvent.HandoverWithdrawn;
import banzhang.events.RegisterEvent.DeviceListed;
import banzhang.events.value.DeviceId;
import banzhang.events.value.HandoverId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/// 未结交接单 — which of the sheets a device was listed on have not ended.
///
/// A sheet that has ended stays so: what is read here as ended may be relied on. That no sheet is drawn up meanwhile is
/// the device's to say, because each drawing up is an event on its stream.
public class OpenSheets {
    private final EventStore journal;

    public OpenSheets(EventStore journal) {
        this.journal = journal;
    }

    List<HandoverId> among(Collection<HandoverId> listed) {
        return listed.stream().filter(sheet -> !hasEnded(sheet)).toList();
    }

    /// Whether the device is on a sheet under way, as far as is known now: a sheet drawn up at this very moment may
    /// be
    /// missed.
    public boolean isOnOne(DeviceId device) {
        List<HandoverId> listed = new ArrayList<>();
        DomainEventStream events = journal.readEvents(device.value());
        while (events.hasNext()) {
            if (events.next().getPayload() instanceof DeviceListed naming) {
                listed.add(naming.handover());
            }
        }
        return !among(listed).isEmpty();
    }

    private boolean hasEnded(HandoverId sheet) {
        DomainEventStream events = journal.readEvents(sheet.value());
        while (events.hasNext()) {
            Object event = events.next().getPayload();
            if (event instanceof HandoverCompleted
                    || event instanceof HandoverDeclined
                    || event instanceof HandoverWithdrawn
                    || event instanceof HandoverLapsed) {
                return true;
            }
        }
        return false;
    }
}
