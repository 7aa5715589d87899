package banzhang.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 留存 — events of the aggregates asked for lately, so that loading one again fetches only what is new.
///
/// Every answer asks the database whether the aggregate has gone on, in whatever process: what is kept never changes,
/// so nothing here can be out of date. That question finds nothing in the index, most times, and reads no block.
final class KeptEvents implements Foresight {
    private final BlockStore store;
    private final long limit;
    private final ThreadLocal<Map<String, List<TrackedDomainEntry>>> foreseen = new ThreadLocal<>();
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /// 留存者 — an aggregate's events, ascending, and what they weigh.
    private record Kept(List<TrackedDomainEntry> events, long bytes) {
        static final Kept NOTHING = new Kept(List.of(), 0);

        /// The sequence to be asked for next.
        long next() {
            return events.isEmpty() ? 0 : events.getLast().getSequenceNumber() + 1;
        }

        /// A hole may be filled later, so only what has none is kept.
        boolean isWhole() {
            return !events.isEmpty() && events.getLast().getSequenceNumber() == events.size() - 1;
        }
    }

    /// @param limit how many bytes of events are kept
    KeptEvents(BlockStore store, long limit) {
        this.store = store;
        this.limit = limit;
    }

    /// Asks once for what is new of all of them.
    @Override
    public Foreseen of(Collection<String> aggregates) {
        Map<String, Kept> known = new LinkedHashMap<>();
        aggregates.forEach(one -> known.put(one, known(one)));
        Map<String, Long> wanted = new LinkedHashMap<>();
        known.forEach((one, kept) -> wanted.put(one, kept.next()));
        Map<Long, Block> blocks = new LinkedHashMap<>(); // one with events of several comes several times
        store.ofAggregates(wanted).forEach(block -> blocks.put(block.position(), block));
        Map<String, List<TrackedDomainEntry>> found = new HashMap<>();
        known.forEach((one, kept) -> found.put(one, upToDate(one, kept, of(blocks.values(), one, kept.next()))));
        foreseen.set(found);
        return foreseen::remove;
    }

    /// An aggregate's events from this sequence on, ascending.
    List<TrackedDomainEntry> of(String aggregate, long firstSequence) {
        Map<String, List<TrackedDomainEntry>> here = foreseen.get();
        List<TrackedDomainEntry> seen = here == null ? null : here.get(aggregate);
        if (seen != null) {
            return from(firstSequence, seen);
        }
        Kept known = known(aggregate);
        if (known.next() < firstSequence) {
            return stored(aggregate, firstSequence); // what comes before is in a snapshot: not to be fetched for this
        }
        return from(firstSequence, upToDate(aggregate, known, stored(aggregate, known.next())));
    }

    private static List<TrackedDomainEntry> from(long firstSequence, List<TrackedDomainEntry> events) {
        return firstSequence == 0
                ? events
                : events.stream()
                        .filter(event -> event.getSequenceNumber() >= firstSequence)
                        .toList();
    }

    private List<TrackedDomainEntry> upToDate(String aggregate, Kept known, List<TrackedDomainEntry> fresh) {
        if (fresh.isEmpty()) {
            return known.events();
        }
        List<TrackedDomainEntry> all = new ArrayList<>(known.events());
        all.addAll(fresh);
        Kept now = new Kept(Collections.unmodifiableList(all), known.bytes() + weightOf(fresh));
        if (now.isWhole()) {
            keep(aggregate, now);
        }
        return now.events();
    }

    private List<TrackedDomainEntry> stored(String aggregate, long firstSequence) {
        return of(store.ofAggregate(aggregate, firstSequence), aggregate, firstSequence);
    }

    private static List<TrackedDomainEntry> of(Collection<Block> blocks, String aggregate, long firstSequence) {
        List<TrackedDomainEntry> events = new ArrayList<>();
        for (Block block : blocks) {
            for (TrackedEntry event : block.events()) {
                if (event instanceof TrackedDomainEntry domain
                        && domain.getSequenceNumber() >= firstSequence
                        && domain.getAggregateIdentifier().equals(aggregate)) {
                    events.add(domain);
                }
            }
        }
        // the index gives them ascending; appended out of order, or without the index, they are not
        events.sort(Comparator.comparingLong(TrackedDomainEntry::getSequenceNumber));
        return events;
    }

    private static long weightOf(List<TrackedDomainEntry> events) {
        return events.stream().mapToLong(TrackedEntry::weight).sum();
    }

    private synchronized Kept known(String aggregate) {
        return kept.getOrDefault(aggregate, Kept.NOTHING);
    }

    private synchronized void keep(String aggregate, Kept now) {
        Kept before = kept.getOrDefault(aggregate, Kept.NOTHING);
        if (now.bytes() > limit || now.next() <= before.next()) {
            return;
        }
        kept.put(aggregate, now);
        bytes += now.bytes() - before.bytes();
        var oldest = kept.entrySet().iterator();
        while (bytes > limit) {
            bytes -= oldest.next().getValue().bytes();
            oldest.remove();
        }
    }
}
