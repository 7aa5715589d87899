package banzhang.standalone;

import banzhang.journal.EventNamingSerializer;
import banzhang.journal.Journal;
import banzhang.journal.JournalPositions;
import banzhang.journal.JournalSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// 总账簿装配 — the journal under Axon's event store, and the tokens of those who follow it.
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {
    @Bean(destroyMethod = "close")
    Journal journal(MongoClient client, MongoDatabase database) {
        return Journal.open(client, database, JournalSettings.defaults());
    }

    @Bean
    EventStorageEngine eventStorageEngine(Journal journal) {
        return journal.engine();
    }

    @Bean
    JournalPositions journalPositions(Journal journal) {
        return journal.positions();
    }

    /// One serializer for everything Axon stores: events by name, tokens and parked letters beside them.
    @Bean
    @Primary
    Serializer serializer() {
        return EventNamingSerializer.create();
    }

    @Bean
    MongoTemplate axonMongoTemplate(MongoDatabase database) {
        return DefaultMongoTemplate.builder().mongoDatabase(database).build();
    }

    @Bean
    TokenStore tokenStore(MongoTemplate template, Serializer serializer) {
        return MongoTokenStore.builder().mongoTemplate(template).serializer(serializer).build();
    }
}
