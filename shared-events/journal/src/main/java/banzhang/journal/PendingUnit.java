package banzhang.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// 待存工作单元 — events that are stored together or not at all, and who waits for it.
final class PendingUnit {
    private final List<EncodedEvent> events;
    private final int bytes;
    private final long latest;
    private final long submitted = System.nanoTime();
    private final CompletableFuture<Long> stored = new CompletableFuture<>();

    /// @throws DuplicateEventException when the unit itself says something twice; the unique index does not look
    /// for
    ///     that inside one document
    PendingUnit(List<EncodedEvent> events) {
        this.events = List.copyOf(events);
        Set<Object> seen = new HashSet<>();
        int size = 0;
        long highest = Long.MIN_VALUE;
        for (int i = 0; i < this.events.size(); i++) {
            EncodedEvent event = this.events.get(i);
            if (!seen.add(event.key()) || !seen.add(event.id())) {
                throw new DuplicateEventException(i, "twice in one unit of work: " + event.key());
            }
            size += event.document().length + 8;
            highest = Math.max(highest, event.timestamp());
        }
        this.bytes = size;
        this.latest = highest;
    }

    List<EncodedEvent> events() {
        return events;
    }

    int bytes() {
        return bytes;
    }

    long latest() {
        return latest;
    }

    /// Nanoseconds since it was handed in.
    long age() {
        return System.nanoTime() - submitted;
    }

    /// Completes with the position of the first event.
    CompletableFuture<Long> stored() {
        return stored;
    }

    void fail(RuntimeException why) {
        stored.completeExceptionally(why);
    }

    void failDuplicate(int index) {
        fail(new DuplicateEventException(
                index, "already in the journal: " + events.get(index).key()));
    }
}
