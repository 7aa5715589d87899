package banzhang.journal;

import static banzhang.journal.ReplicaSet.Kind.CONTAINER;
import static banzhang.journal.ReplicaSet.Kind.NOTHING;
import static banzhang.journal.ReplicaSet.Kind.THREE_PROCESSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChoosingAReplicaSetTest {
    @Test
    void containers_before_processes_before_nothing() {
        assertThat(ReplicaSet.Kind.of(true, true)).isEqualTo(CONTAINER);
        assertThat(ReplicaSet.Kind.of(true, false)).isEqualTo(CONTAINER);
        assertThat(ReplicaSet.Kind.of(false, true)).isEqualTo(THREE_PROCESSES);
        assertThat(ReplicaSet.Kind.of(false, false)).isEqualTo(NOTHING);
    }

    @Test
    @EnabledIf(value = "banzhang.journal.ReplicaSet#isAvailable", disabledReason = ReplicaSet.NONE)
    void processes_are_three() {
        try (MongoClient client = MongoClients.create(ReplicaSet.freshDatabase())) {
            Document greeting = client.getDatabase("admin").runCommand(new Document("hello", 1));
            assertThat(greeting.getList("hosts", String.class))
                    .hasSize(
                            MongodProcess.binary().isPresent()
                                            && ReplicaSet.said().contains("three")
                                    ? 3
                                    : 1);
        }
    }
}
