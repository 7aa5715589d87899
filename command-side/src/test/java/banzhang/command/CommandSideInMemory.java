package banzhang.command;

import banzhang.journal.JournalPositions;
import java.util.OptionalLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// 办理侧 in memory — the whole side with a journal that forgets, for tests over HTTP.
///
/// No `@Configuration`: the side scans its own package and would find it in every test.
@EnableAutoConfiguration
@Import({CommandSide.class, TestDatabase.class})
class CommandSideInMemory {
    @Bean
    EventStorageEngine eventStorageEngine() {
        return new InMemoryEventStorageEngine();
    }

    /// Counts through the stream: slow and simple.
    @Bean
    JournalPositions journalPositions(EventStore events) {
        return new JournalPositions() {
            @Override
            public long head() {
                return events.createHeadToken().position().orElse(-1);
            }

            @Override
            public OptionalLong positionOf(String aggregate, long sequence) {
                try (var all = events.openStream(null)) {
                    while (all.hasNextAvailable()) {
                        var event = all.nextAvailable();
                        if (event instanceof DomainEventMessage<?> stored
                                && stored.getAggregateIdentifier().equals(aggregate)
                                && stored.getSequenceNumber() == sequence) {
                            return event.trackingToken().position();
                        }
                    }
                    return OptionalLong.empty();
                } catch (InterruptedException stopping) {
                    throw new IllegalStateException(stopping);
                }
            }
        };
    }
}
