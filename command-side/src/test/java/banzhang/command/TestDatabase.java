package banzhang.command;

import banzhang.access.vault.MasterKeys;
import banzhang.journal.TemporaryDatabase;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// An embedded database, and a clock that goes when told.
class TestDatabase {
    @Bean
    TemporaryDatabase temporaryDatabase() {
        return TemporaryDatabase.open();
    }

    @Bean
    MongoClient mongoClient(TemporaryDatabase database) {
        return MongoClients.create(database.connectionString());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client) {
        return client.getDatabase("banzhang");
    }

    @Bean
    MasterKeys masterKeys() {
        return MasterKeys.inMemory();
    }

    @Bean
    MongoTemplate mongoTemplate(MongoDatabase database) {
        return DefaultMongoTemplate.builder().mongoDatabase(database).build();
    }

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock(Clock.systemUTC().instant());
    }
}
