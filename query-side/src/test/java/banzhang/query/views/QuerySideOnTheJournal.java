package banzhang.query.views;

import banzhang.journal.EventNamingSerializer;
import banzhang.journal.Journal;
import banzhang.journal.JournalPositions;
import banzhang.journal.JournalSettings;
import banzhang.query.QuerySide;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/// 查阅侧 on the journal itself, over a database in memory, with axon-mongo's token store and dead letters.
@EnableAutoConfiguration
@Import(QuerySide.class)
class QuerySideOnTheJournal {
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

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return EventNamingSerializer.create();
    }

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

    @Bean
    MongoTemplate mongoTemplate(MongoDatabase database) {
        return DefaultMongoTemplate.builder().mongoDatabase(database).build();
    }

    @Bean
    TokenStore tokenStore(MongoTemplate template, Serializer serializer) {
        return MongoTokenStore.builder()
                .mongoTemplate(template)
                .serializer(serializer)
                .build();
    }
}
