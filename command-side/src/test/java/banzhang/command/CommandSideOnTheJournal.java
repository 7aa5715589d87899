package banzhang.command;

import banzhang.journal.EventNamingSerializer;
import banzhang.journal.Journal;
import banzhang.journal.JournalPositions;
import banzhang.journal.JournalSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// 办理侧 on the journal itself, over a database in memory.
@EnableAutoConfiguration
@Import({CommandSide.class, TestDatabase.class})
class CommandSideOnTheJournal {
    @Bean(destroyMethod = "close")
    Journal journal(MongoClient client, MongoDatabase database) {
        return Journal.open(client, database, JournalSettings.defaults());
    }

    @Bean
    LossyEngine lossyEngine() {
        return new LossyEngine();
    }

    @Bean
    EventStorageEngine eventStorageEngine(Journal journal, LossyEngine lossy) {
        return lossy.around(journal.engine());
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
}
