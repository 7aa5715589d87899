package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/// Waking by what another process appended: by the database's word where it has one, by looking where it has none.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HearingOtherProcessesIT {
    private static final Duration NEVER = Duration.ofHours(1);

    /// A reader that would not look by himself before an hour is over.
    private static JournalSettings whoNeverLooks() {
        JournalSettings usual = JournalSettings.defaults();
        return usual.withWaits(new JournalSettings.Waits(
                usual.waits().attempt(), usual.waits().resolve(), NEVER, NEVER, NEVER, NEVER));
    }

    @Test
    @EnabledIf(value = "banzhang.journal.ReplicaSet#isAvailable", disabledReason = ReplicaSet.NONE)
    void a_replica_set_tells_of_appends() throws Exception {
        MongoClient client = Databases.replicaSet();
        MongoDatabase database =
                client.getDatabase("h" + UUID.randomUUID().toString().substring(0, 8));
        try (Journal here = Journal.open(client, database, whoNeverLooks());
                Journal there = Journal.open(client, database, JournalSettings.defaults());
                Stream<TrackedEntry> events = here.reader().tail(0, true)) {
            CompletableFuture<Long> first = CompletableFuture.supplyAsync(
                    () -> events.map(TrackedEntry::position).findFirst().orElseThrow());
            await().atMost(30, TimeUnit.SECONDS).until(here.reader()::isTold);
            there.engine().appendEvents(JournalContract.event("device", 0));
            assertThat(first.get(30, TimeUnit.SECONDS)).isZero();
        } finally {
            database.drop();
        }
    }

    @Test
    void the_embedded_database_does_not_and_says_so() {
        MongoDatabase database = Databases.embedded().getDatabase("h");
        MongoBlockStore store = new MongoBlockStore(database, JournalSettings.defaults());
        assertThatThrownBy(store::notices).isInstanceOf(UnsupportedOperationException.class);
    }
}
