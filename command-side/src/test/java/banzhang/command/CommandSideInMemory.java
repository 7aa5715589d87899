package banzhang.command;

import banzhang.journal.JournalPositions;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.time.Clock;
import java.util.OptionalLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/// 办理侧 in memory — the whole side with a journal that forgets, for tests over HTTP.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandSide.class)
class CommandSideInMemory {
    @Bean(destroyMethod = "shutdownNow")
    MongoServer mongoServer() {
        return new MongoServer(H2Backend.inMemory().version(ServerVersion.MONGO_5_0));
    }

    @Bean
    MongoClient mongoClient(MongoServer server) {
        return MongoClients.create("mongodb:/" + server.bind());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client) {
        return client.getDatabase("banzhang");
    }

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

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock(Clock.systemUTC().instant());
    }
}
