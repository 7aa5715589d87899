package banzhang.command;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A database in memory, and a clock that goes when told.
class TestDatabase {
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
    @Primary
    SettableClock settableClock() {
        return new SettableClock(Clock.systemUTC().instant());
    }
}
