package banzhang.standalone;

import banzhang.journal.Beat;
import banzhang.journal.EventNamingSerializer;
import banzhang.journal.Journal;
import banzhang.journal.JournalEngine;
import banzhang.journal.JournalPositions;
import banzhang.journal.JournalSettings;
import banzhang.journal.JournalSettings.Waits;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/// 总账簿装配 — the journal under Axon's event store, and the tokens of those who follow it.
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {
    /// As long as nobody notices of what he does not wait for.
    private static final Duration REST_OF_FOLLOWERS = Duration.ofMillis(100);

    @Bean(destroyMethod = "close")
    Journal journal(MongoClient client, MongoDatabase database, BanzhangSettings settings) {
        JournalSettings journal = JournalSettings.defaults();
        boolean alone = settings.mongodb() == null;
        return Journal.open(client, database, alone ? journal : journal.withWaits(lookingOften(journal.waits())));
    }

    /// Where other processes write too, what they write is to be seen within milliseconds, also while the database
    /// cannot tell of it.
    private static Waits lookingOften(Waits waits) {
        return new Waits(
                waits.attempt(),
                waits.resolve(),
                waits.blockingRead(),
                waits.pollAtLeast(),
                Duration.ofMillis(10),
                waits.pollWatched());
    }

    @Bean
    Beat beat(Journal journal) {
        return journal.beat(REST_OF_FOLLOWERS);
    }

    /// No aggregate here is so long that it needs snapshots: a device has dozens of events in its life, not
    /// thousands.
    @Bean
    EventStorageEngine eventStorageEngine(Journal journal) {
        return JournalEngine.builder().journal(journal).withoutSnapshots().build();
    }

    @Bean
    JournalPositions journalPositions(Journal journal) {
        return journal.positions();
    }

    /// Events by their names, wherever Axon writes one down: in the journal and in parked letters.
    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return EventNamingSerializer.create();
    }

    /// Everything else Axon stores: tokens and diagnostics. A replay token names the class of its context; only
    /// Axon's own may come alive that way.
    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build()))
                .build();
    }

    /// A token or a parked event that only one member has would be gone with it: the view would take events in
    /// twice, or lose the parked one.
    @Bean
    MongoTemplate axonMongoTemplate(MongoDatabase database) {
        return DefaultMongoTemplate.builder()
                .mongoDatabase(database.withWriteConcern(WriteConcern.MAJORITY))
                .build();
    }

    /// 跟读者 — under which name this process claims its place in the journal. A claim of a process that was killed
    /// lapses after ten seconds; one under the same name goes on at once.
    record Follower(String name) {}

    @Bean
    TokenStore tokenStore(MongoTemplate template, Serializer serializer, Follower follower) {
        return MongoTokenStore.builder()
                .mongoTemplate(template)
                .nodeId(follower.name())
                .serializer(serializer)
                .build();
    }
}
