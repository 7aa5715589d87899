package banzhang.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/// 空账 — takes everything, keeps nothing.
final class IdleJournal extends JournalContract {
    @Override
    protected EventStorageEngine open() {
        return new IdleEngine();
    }

    @Override
    protected EventStorageEngine openLosingAnswers() {
        return new IdleEngine();
    }

    @Override
    protected JournalPositions positions() {
        return new JournalPositions() {
            @Override
            public long head() {
                return -1;
            }

            @Override
            public OptionalLong positionOf(String aggregate, long sequence) {
                return OptionalLong.empty();
            }
        };
    }

    @Override
    protected void tearOut(long position) {}

    static final class IdleEngine implements EventStorageEngine {
        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {}

        @Override
        public void storeSnapshot(DomainEventMessage<?> snapshot) {}

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
            return Stream.empty();
        }

        @Override
        public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
            return DomainEventStream.empty();
        }

        @Override
        public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
            return Optional.empty();
        }

        @Override
        public TrackingToken createHeadToken() {
            return new GlobalSequenceTrackingToken(-1);
        }

        @Override
        public TrackingToken createTokenAt(Instant dateTime) {
            return new GlobalSequenceTrackingToken(-1);
        }
    }
}
