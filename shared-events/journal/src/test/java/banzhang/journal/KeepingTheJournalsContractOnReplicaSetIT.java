package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "banzhang.journal.ReplicaSet#isAvailable", disabledReason = ReplicaSet.NONE)
class KeepingTheJournalsContractOnReplicaSetIT extends MongoJournalContract {
    @Override
    protected MongoClient client() {
        return Databases.replicaSet();
    }

    @Test
    void what_is_new_of_several_aggregates_is_found_by_the_index() {
        MongoDatabase database = client().getDatabase("foreseen");
        try (Journal journal = Journal.open(client(), database, JournalSettings.defaults())) {
            for (int device = 0; device < 100; device++) {
                for (long sequence = 0; sequence < 3; sequence++) {
                    journal.engine().appendEvents(event("d-" + device, sequence));
                }
            }
            Map<String, Long> wanted = Map.of("d-1", 3L, "d-50", 2L, "d-99", 3L, "d-none", 0L);
            Document told = new MongoBlockStore(database, JournalSettings.defaults())
                    .fromEach(wanted)
                    .explain(ExplainVerbosity.EXECUTION_STATS)
                    .get("executionStats", Document.class);
            assertThat(told.getInteger("totalDocsExamined")).isEqualTo(1);
            assertThat(told.getInteger("totalKeysExamined")).isLessThanOrEqualTo(8);
        } finally {
            database.drop();
        }
    }
}
