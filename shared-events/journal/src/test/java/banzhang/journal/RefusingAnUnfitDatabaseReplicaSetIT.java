package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "banzhang.journal.ReplicaSet#isAvailable", disabledReason = ReplicaSet.NONE)
class RefusingAnUnfitDatabaseReplicaSetIT extends StartUpContract {
    @Override
    protected MongoClient client() {
        return Databases.replicaSet();
    }

    @Test
    void a_majority_that_may_acknowledge_from_memory_is_refused() {
        reconfigure(false);
        try {
            assertThatThrownBy(() -> Journal.open(client(), client().getDatabase("never"), JournalSettings.defaults()))
                    .isInstanceOf(JournalUnfitException.class)
                    .hasMessageContaining("writeConcernMajorityJournalDefault=false");
        } finally {
            reconfigure(true);
        }
    }

    private void reconfigure(boolean journaled) {
        MongoDatabase admin = client().getDatabase("admin");
        Document configuration =
                admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
        configuration.put("writeConcernMajorityJournalDefault", journaled);
        configuration.put("version", configuration.getInteger("version") + 1);
        admin.runCommand(new Document("replSetReconfig", configuration));
    }
}
