package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WakingFollowersTest {
    private final MemoryBlockStore blocks = new MemoryBlockStore();
    private final Journal journal = open();
    private final Journal anotherProcess = open();
    private final JournalEventStore store =
            JournalEventStore.over(journal, EmbeddedEventStore.builder().storageEngine(journal.engine()));

    private Journal open() {
        MongoDatabase snapshots = Databases.embedded().getDatabase("unused");
        return Journal.over(blocks, snapshots, JournalSettings.defaults());
    }

    @AfterEach
    void close() {
        store.shutDown();
        journal.close();
        anotherProcess.close();
    }

    private static void append(Journal writer, long sequence) {
        writer.engine().appendEvents(JournalContract.event("a", sequence));
    }

    @Test
    void a_follower_is_called_when_more_is_committed_and_finds_it_at_once() throws Exception {
        try (TrackingEventStream follower = store.openStream(null)) {
            for (int sequence = 0; sequence < 20; sequence++) {
                assertThat(follower.hasNextAvailable()).isFalse();
                CountDownLatch called = new CountDownLatch(1);
                assertThat(follower.setOnAvailableCallback(called::countDown)).isTrue();
                append(journal, sequence);
                assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();
                assertThat(follower.hasNextAvailable()).isTrue();
                assertThat(follower.nextAvailable().trackingToken().position()).hasValue(sequence);
            }
        }
    }

    @Test
    void what_another_process_commits_calls_too() throws Exception {
        try (TrackingEventStream follower = store.openStream(null)) {
            assertThat(follower.hasNextAvailable()).isFalse();
            CountDownLatch called = new CountDownLatch(1);
            assertThat(follower.setOnAvailableCallback(called::countDown)).isTrue();
            append(anotherProcess, 0);
            assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(follower.hasNextAvailable()).isTrue();
        }
    }

    @Test
    void so_does_what_a_reader_finds_before_anybody_looked_for_it() {
        AtomicInteger calls = new AtomicInteger();
        journal.signal().listen(calls::incrementAndGet);
        append(anotherProcess, 0);
        try (var events = journal.reader().tail(0, false)) {
            assertThat(events).hasSize(1);
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_closed_stream_calls_nobody_and_a_caller_that_fails_stops_no_commit() {
        AtomicInteger calls = new AtomicInteger();
        TrackingEventStream closed = store.openStream(null);
        closed.setOnAvailableCallback(calls::incrementAndGet);
        closed.close();
        try (TrackingEventStream failing = store.openStream(null)) {
            failing.setOnAvailableCallback(() -> {
                throw new IllegalStateException("shut down");
            });
            append(journal, 0);
            await().atMost(Duration.ofSeconds(20)).until(() -> blocks.stored() == 1);
            append(journal, 1);
            assertThat(blocks.stored()).isEqualTo(2);
        }
        assertThat(calls).hasValue(0);
    }
}
