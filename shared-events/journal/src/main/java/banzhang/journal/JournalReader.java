package banzhang.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// 阅读 — what can be asked of the journal. Everything it answers is committed by a majority.
final class JournalReader implements JournalPositions, AutoCloseable {
    private final BlockStore store;
    private final JournalSettings settings;
    private final CommitSignal signal;

    JournalReader(BlockStore store, JournalSettings settings, CommitSignal signal) {
        this.store = store;
        this.settings = settings;
        this.signal = signal;
    }

    /// Events from this position on. One that may block waits a while at the end for the next append.
    Stream<TrackedEntry> tail(long position, boolean mayBlock) {
        JournalStream stream = new JournalStream(store, settings.waits(), signal, position, mayBlock);
        return StreamSupport.stream(stream, false).onClose(stream::close);
    }

    /// An aggregate's events from this sequence on, ascending.
    Stream<TrackedDomainEntry> aggregate(String aggregate, long firstSequence) {
        List<TrackedDomainEntry> events = new ArrayList<>();
        for (Block block : store.ofAggregate(aggregate, firstSequence)) {
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
        return events.stream();
    }

    @Override
    public long head() {
        Block last = store.last();
        long next = last == null ? 0 : last.end();
        signal.committedUpTo(next);
        return next - 1;
    }

    @Override
    public OptionalLong positionOf(String aggregate, long sequence) {
        EncodedEvent.Key key = new EncodedEvent.Key(aggregate, sequence);
        Block block = store.holding(key);
        return block == null
                ? OptionalLong.empty()
                : block.events().stream()
                        .filter(event -> event.key().equals(key))
                        .mapToLong(TrackedEntry::position)
                        .findFirst();
    }

    /// The first position whose event is of this time or later; the position after the head when there is none.
    ///
    /// Blocks carry the running maximum of timestamps, which is ascending though the timestamps are not.
    long firstAtOrAfter(Instant time) {
        long wanted = clipped(time);
        Block last = store.last();
        if (last == null || last.latest() < wanted) {
            return last == null ? 0 : last.end();
        }
        long low = 0;
        long high = last.position();
        while (low < high) {
            long middle = (low + high) >>> 1;
            Block block = Objects.requireNonNull(store.headAtOrBefore(middle));
            if (block.latest() >= wanted) {
                high = block.position();
            } else {
                low = block.end();
            }
        }
        Block found = Objects.requireNonNull(store.atOrBefore(low));
        return found.events().stream()
                .filter(event -> event.fields().timestamp >= wanted)
                .mapToLong(TrackedEntry::position)
                .findFirst()
                .orElse(found.end());
    }

    /// Lets readers that wait go.
    @Override
    public void close() {
        signal.close();
    }

    private static long clipped(Instant time) {
        try {
            return EncodedEvent.nanos(time);
        } catch (ArithmeticException farAway) {
            return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
