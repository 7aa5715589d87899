package banzhang.journal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// 阅读 — what can be asked of the journal. Everything it answers is committed by a majority.
final class JournalReader implements JournalPositions, AutoCloseable {
    private final BlockStore store;
    private final JournalSettings settings;
    private final CommitSignal signal;
    private final ForeignWatch watch;
    private final KeptEvents kept;
    private final OwnPositions own = new OwnPositions();
    private final ThreadPoolExecutor decoders;

    JournalReader(BlockStore store, JournalSettings settings, CommitSignal signal, ForeignWatch watch) {
        this.store = store;
        this.settings = settings;
        this.signal = signal;
        this.watch = watch;
        this.kept = new KeptEvents(store, settings.limits().keptBytes());
        int processors = Runtime.getRuntime().availableProcessors();
        this.decoders = new ThreadPoolExecutor(
                processors,
                processors,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("journal-decoder-", 0).daemon().factory());
        decoders.allowCoreThreadTimeOut(true);
    }

    /// Events from this position on. One that may block waits a while at the end for the next append.
    Stream<TrackedEntry> tail(long position, boolean mayBlock) {
        return tail(position, mayBlock, events -> events, events -> events);
    }

    /// The same, as what `decoder` makes of the events; far from the end `eager` does so on other threads.
    <T> Stream<T> tail(
            long position,
            boolean mayBlock,
            Function<List<TrackedEntry>, List<T>> decoder,
            Function<List<TrackedEntry>, List<T>> eager) {
        if (mayBlock) {
            watch.begin();
        }
        JournalStream<T> stream = new JournalStream<>(
                new JournalStream.Source<>(store, settings.waits(), signal, watch, decoder, eager, decoders),
                position,
                mayBlock);
        return StreamSupport.stream(stream, false).onClose(stream::close);
    }

    /// Whether the database tells of other processes' appends just now.
    boolean isTold() {
        return watch.isWatching();
    }

    /// An aggregate's events from this sequence on, ascending.
    Stream<TrackedDomainEntry> aggregate(String aggregate, long firstSequence) {
        return kept.of(aggregate, firstSequence).stream();
    }

    Foresight foresight() {
        return kept;
    }

    /// The sequence of an aggregate's last event.
    Optional<Long> lastSequence(String aggregate) {
        List<TrackedDomainEntry> events = kept.of(aggregate, 0);
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.getLast().getSequenceNumber());
    }

    /// Keeps in mind where this process's latest events are; answers the first position.
    long appended(List<EncodedEvent> events, long first) {
        own.add(events, first);
        return first;
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
        Long known = own.of(key);
        return known == null ? stored(key) : OptionalLong.of(known);
    }

    private OptionalLong stored(EncodedEvent.Key key) {
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
        decoders.shutdown();
    }

    private static long clipped(Instant time) {
        try {
            return EncodedEvent.nanos(time);
        } catch (ArithmeticException farAway) {
            return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
