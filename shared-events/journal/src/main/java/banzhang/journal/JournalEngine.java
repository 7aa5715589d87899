package banzhang.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.common.BuilderUtils;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/// 事件存储引擎 — Axon's view of the journal.
///
/// One call of `appendEvents` is one atomic append, made when Axon prepares the commit: what fails afterwards in the
/// same unit of work does not take the events back. Events are encoded by the calling thread; only positions are given
/// by the writer. Tokens are positions: [GlobalSequenceTrackingToken] of the last event seen, -1 before the first.
public class JournalEngine extends BatchingEventStorageEngine {
    private final Journal journal;
    private final boolean hasSnapshots;

    protected JournalEngine(Builder builder) {
        super(builder);
        this.journal = builder.journal();
        this.hasSnapshots = builder.hasSnapshots;
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<EncodedEvent> encoded = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            encoded.add(EncodedEvent.of(event, serializer));
        }
        try {
            journal.append(encoded);
        } catch (DuplicateEventException duplicate) {
            handlePersistenceException(duplicate, events.get(duplicate.index()));
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String identifier, long firstSequenceNumber) {
        return journal.reader().aggregate(identifier, firstSequenceNumber);
    }

    /// Events from behind the token on. Far from the end, payloads are decoded on other threads while the reader
    /// works.
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken trackingToken, boolean mayBlock) {
        return journal.reader().tail(next(trackingToken), mayBlock, this::messages, this::decoded);
    }

    private List<TrackedEventMessage<?>> messages(List<TrackedEntry> events) {
        return EventUtils.upcastAndDeserializeTrackedEvents(events.stream(), getEventSerializer(), upcasterChain)
                .toList();
    }

    private List<TrackedEventMessage<?>> decoded(List<TrackedEntry> events) {
        List<TrackedEventMessage<?>> messages = messages(events);
        messages.forEach(JournalEngine::decode);
        return messages;
    }

    private static void decode(EventMessage<?> message) {
        try {
            message.getPayload();
        } catch (RuntimeException unreadable) {
            // whoever asks for it is told then, as without reading ahead
        }
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(
            @Nullable TrackingToken trackingToken, boolean mayBlock) {
        return journal.reader().tail(next(trackingToken), mayBlock);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        try (Stream<TrackedEntry> events = journal.reader().tail(next(lastToken), false)) {
            return events.limit(batchSize).toList();
        }
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return journal.reader()
                .aggregate(aggregateIdentifier, firstSequenceNumber)
                .limit(batchSize)
                .toList();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return journal.reader().lastSequence(aggregateIdentifier);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        if (!hasSnapshots) {
            throw new UnsupportedOperationException("made without snapshots, this engine would never find it again");
        }
        journal.storeSnapshot(snapshot, serializer);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return hasSnapshots ? journal.snapshots(aggregateIdentifier) : Stream.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(journal.positions().head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(journal.reader().firstAtOrAfter(dateTime) - 1);
    }

    private static long next(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> 0;
            case GlobalSequenceTrackingToken position -> position.getGlobalIndex() + 1;
            default -> throw new IllegalArgumentException("not a position in this journal: " + token);
        };
    }

    /// 引擎构造 — events of the catalogue as canonical JSON unless told otherwise.
    public static class Builder extends BatchingEventStorageEngine.Builder {
        private @Nullable Journal journal;
        private boolean hasSnapshots = true;

        protected Builder() {
            eventSerializer(EventNamingSerializer.create());
            snapshotSerializer(EventNamingSerializer.create());
            persistenceExceptionResolver(DuplicateEventException.class::isInstance);
        }

        /// The journal to read and write; without one there is no engine.
        public Builder journal(Journal it) {
            this.journal = it;
            return this;
        }

        /// For who never stores one: otherwise each load of an aggregate asks the database for its snapshot
        /// first.
        public Builder withoutSnapshots() {
            this.hasSnapshots = false;
            return this;
        }

        private Journal journal() {
            return Objects.requireNonNull(journal);
        }

        @Override
        public Builder snapshotSerializer(Serializer serializer) {
            super.snapshotSerializer(serializer);
            return this;
        }

        /// Upcasters see a replay a stretch at a time: one that remembers what it saw does not fit.
        @Override
        public Builder upcasterChain(EventUpcaster upcasters) {
            super.upcasterChain(upcasters);
            return this;
        }

        @Override
        public Builder persistenceExceptionResolver(PersistenceExceptionResolver resolver) {
            super.persistenceExceptionResolver(resolver);
            return this;
        }

        @Override
        public Builder eventSerializer(Serializer serializer) {
            super.eventSerializer(serializer);
            return this;
        }

        @Override
        public Builder snapshotFilter(SnapshotFilter filter) {
            super.snapshotFilter(filter);
            return this;
        }

        @Override
        public Builder batchSize(int size) {
            super.batchSize(size);
            return this;
        }

        @Override
        protected void validate() throws AxonConfigurationException {
            super.validate();
            BuilderUtils.assertNonNull(journal, "a JournalEngine needs a Journal");
        }

        public JournalEngine build() {
            return new JournalEngine(this);
        }
    }
}
