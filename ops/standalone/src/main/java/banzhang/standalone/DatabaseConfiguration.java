package banzhang.standalone;

import banzhang.access.vault.MasterKeys;
import banzhang.journal.embedded.EmbeddedDatabase;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.lang.management.ManagementFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// 数据库装配 — the one `MongoDatabase`: of a replica set when `banzhang.mongodb` is given, else embedded.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final String DATABASE = "banzhang";

    /// 数据库地址 — where the database is reached, whoever runs it.
    record Address(ConnectionString uri) {
        String database() {
            String named = uri.getDatabase();
            return named == null ? DATABASE : named;
        }
    }

    /// 内嵌 — the database in this process, for one school.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "banzhang.mongodb", matchIfMissing = true, havingValue = "embedded")
    static class Embedded {
        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(BanzhangSettings settings) {
            return EmbeddedDatabase.open(settings.data());
        }

        @Bean
        Address address(EmbeddedDatabase database) {
            return new Address(new ConnectionString(database.connectionString()));
        }

        /// The directory has one process at a time, so whoever claimed before is gone.
        @Bean
        JournalConfiguration.Follower follower() {
            return new JournalConfiguration.Follower("embedded");
        }
    }

    /// 副本集 — a replica set that others run, for a district.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("banzhang.mongodb")
    static class ReplicaSet {
        @Bean
        Address address(BanzhangSettings settings) {
            return new Address(new ConnectionString(String.valueOf(settings.mongodb())));
        }

        @Bean
        JournalConfiguration.Follower follower() {
            return new JournalConfiguration.Follower(
                    ManagementFactory.getRuntimeMXBean().getName());
        }
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(Address address) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder().applyConnectionString(address.uri());
        if (address.uri().getApplicationName() == null) { // the embedded database is opened by its name
            settings.applicationName(DATABASE);
        }
        return MongoClients.create(settings.build());
    }

    @Bean
    MasterKeys masterKeys(BanzhangSettings settings) {
        return MasterKeys.inFile(settings.masterKey());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, Address address) {
        return client.getDatabase(address.database());
    }
}
