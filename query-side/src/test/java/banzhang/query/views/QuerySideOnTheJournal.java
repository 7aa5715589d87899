package banzhang.query.views;

import banzhang.access.AccessConfiguration;
import banzhang.access.vault.MasterKeys;
import banzhang.journal.Beat;
import banzhang.journal.EventNamingSerializer;
import banzhang.journal.Journal;
import banzhang.journal.JournalPositions;
import banzhang.journal.JournalSettings;
import banzhang.query.QuerySide;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/// 查阅侧 without its pages on the journal itself, over the embedded database or a replica set, with axon-mongo's token
/// store and dead letters.
@EnableAutoConfiguration
@Import(AccessConfiguration.class)
@ComponentScan(
        basePackageClasses = QuerySide.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "banzhang\\.query\\.(web\\..*|QuerySide)"))
class QuerySideOnTheJournal {
    @Bean
    TestDatabase testDatabase(@Value("${banzhang.test.database:embedded}") String kind) {
        return kind.equals("replica-set") ? TestDatabase.onReplicaSet() : TestDatabase.embedded();
    }

    @Bean
    MongoClient mongoClient(TestDatabase database) {
        return MongoClients.create(database.uri());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, TestDatabase database) {
        return client.getDatabase(database.name());
    }

    @Bean
    MasterKeys masterKeys() {
        return MasterKeys.inMemory();
    }

    @Bean(destroyMethod = "close")
    Journal journal(MongoClient client, MongoDatabase database) {
        return Journal.open(client, database, JournalSettings.defaults());
    }

    @Bean
    Beat beat(Journal journal) {
        return journal.beat(Duration.ofMillis(100));
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
