package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.access.HandoverParties;
import banzhang.events.HandoverEvent;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import banzhang.journal.CanonicalJson;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
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

    /// Every content the sheet has had, by its digest.
    Set<Digest> contentsOf(HandoverId id) {
        Set<Digest> contents = new HashSet<>();
        read(id, progress -> contents.add(CanonicalJson.digest(progress.sheet())));
        return contents;
    }

    private @Nullable HandoverProgress read(HandoverId id) {
        return read(id, progress -> {});
    }

    private @Nullable HandoverProgress read(HandoverId id, Consumer<HandoverProgress> each) {
        HandoverProgress progress = null;
        DomainEventStream stream = events.readEvents(id.value());
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof HandoverEvent event) {
                progress = HandoverProgress.after(progress, event);
                each.accept(progress);
            }
        }
        return progress;
    }
}
