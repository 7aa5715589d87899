package banzhang.journal;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// 近期事件 — ids and keys of the latest committed events, so that most repeats are seen without asking the database.
///
/// What fell out of it is still held by the unique index, except a repeated event id under another aggregate.
final class RecentEvents {
    private final int limit;
    private final ArrayDeque<Object> order = new ArrayDeque<>();
    private final Set<Object> known = new HashSet<>();

    RecentEvents(int events) {
        this.limit = events * 2;
    }

    void add(EncodedEvent event) {
        remember(event.key());
        remember(event.id());
    }

    void add(TrackedEntry event) {
        remember(event.key());
        remember(event.fields().id);
    }

    private void remember(Object token) {
        if (known.add(token)) {
            order.addLast(token);
            if (order.size() > limit) {
                known.remove(order.removeFirst());
            }
        }
    }

    /// Which event of these is already committed.
    OptionalInt repeated(List<EncodedEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            if (known.contains(events.get(i).key())
                    || known.contains(events.get(i).id())) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
