package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.access.HandoverParties;
import banzhang.events.HandoverEvent;
import banzhang.events.value.HandoverId;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/// 看单 — a sheet as far as it has come, for what must be known before a command or without one.
final class SheetReader {
    private final EventStore events;

    SheetReader(EventStore events) {
        this.events = events;
    }

    /// The progress, for those who may know of the sheet.
    ///
    /// @throws banzhang.command.CommandRefused HANDOVER_NOT_FOUND for everybody else
    HandoverProgress seenBy(Caller caller, HandoverId id) {
        return HandoverProgress.seenBy(caller, read(id));
    }

    boolean isSeenBy(Caller caller, HandoverId id) {
        HandoverProgress known = read(id);
        return known != null && HandoverParties.sees(caller, known.sheet());
    }

    private @Nullable HandoverProgress read(HandoverId id) {
        HandoverProgress progress = null;
        DomainEventStream stream = events.readEvents(id.value());
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof HandoverEvent event) {
                progress = HandoverProgress.after(progress, event);
            }
        }
        return progress;
    }
}
