package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("节拍")
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FollowingInBeatsTest {
    /// Longer than any test: no beat comes but those that are called for.
    private static final Duration FOR_EVER = Duration.ofHours(1);

    private final MemoryBlockStore blocks = new MemoryBlockStore();
    private final Journal journal = open();
    private final Journal anotherProcess = open();
    private final List<JournalEventStore> stores = new ArrayList<>();
    private long sequence;

    private Journal open() {
        return Journal.over(blocks, Databases.embedded().getDatabase("unused"), JournalSettings.defaults());
    }

    private JournalEventStore resting(Beat beat) {
        JournalEventStore store = JournalEventStore.over(
                journal, beat, EmbeddedEventStore.builder().storageEngine(journal.engine()));
        stores.add(store);
        return store;
    }

    @AfterEach
    void close() {
        stores.forEach(JournalEventStore::shutDown);
        journal.close();
        anotherProcess.close();
    }

    private void append() {
        journal.engine().appendEvents(JournalContract.event("a", sequence++));
    }

    private static List<Long> taken(TrackingEventStream follower) throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        while (follower.hasNextAvailable()) {
            positions.add(follower.nextAvailable().trackingToken().position().orElseThrow());
        }
        return positions;
    }

    @Test
    void after_a_rest_a_commit_is_seen_at_once_and_what_follows_it_not_yet() throws Exception {
        try (TrackingEventStream follower = resting(journal.beat(FOR_EVER)).openStream(null)) {
            AtomicInteger calls = new AtomicInteger();
            follower.setOnAvailableCallback(calls::incrementAndGet);
            append();
            assertThat(calls).hasValue(1);
            assertThat(taken(follower)).containsExactly(0L);
            append();
            append();
            assertThat(calls).hasValue(1);
            assertThat(taken(follower)).isEmpty();
        }
    }

    @Test
    void all_followers_are_called_with_the_next_beat_and_see_the_same() throws Exception {
        JournalEventStore store = resting(journal.beat(Duration.ofMillis(300)));
        try (TrackingEventStream one = store.openStream(null);
                TrackingEventStream other = store.openStream(null)) {
            append();
            assertThat(taken(one)).containsExactly(0L);
            assertThat(taken(other)).containsExactly(0L);
            CountDownLatch called = new CountDownLatch(2);
            one.setOnAvailableCallback(called::countDown);
            other.setOnAvailableCallback(called::countDown);
            append();
            append();
            assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();
            await().atMost(Duration.ofSeconds(20)).until(one::hasNextAvailable);
            assertThat(taken(one)).containsExactly(1L, 2L);
            assertThat(taken(other)).containsExactly(1L, 2L);
        }
    }

    @Test
    void who_waits_has_it_shown_and_afterwards_there_is_rest_again() throws Exception {
        Beat beat = journal.beat(FOR_EVER);
        try (TrackingEventStream follower = resting(beat).openStream(null)) {
            append();
            append();
            assertThat(taken(follower)).containsExactly(0L);
            AtomicInteger calls = new AtomicInteger();
            follower.setOnAvailableCallback(calls::incrementAndGet);
            beat.hurry();
            assertThat(calls).hasValue(1);
            assertThat(taken(follower)).containsExactly(1L);
            append();
            assertThat(calls).hasValue(2);
            assertThat(taken(follower)).containsExactly(2L);
            beat.haveWaited();
            append();
            assertThat(taken(follower)).isEmpty();
        }
    }

    @Test
    void waiting_for_nothing_calls_nobody() {
        Beat beat = journal.beat(FOR_EVER);
        try (TrackingEventStream follower = resting(beat).openStream(null)) {
            append();
            AtomicInteger calls = new AtomicInteger();
            follower.setOnAvailableCallback(calls::incrementAndGet);
            beat.hurry();
            assertThat(calls).hasValue(0);
        }
    }

    @Test
    void who_comes_later_catches_up_with_all_that_was_shown_without_a_rest() throws Exception {
        Beat beat = journal.beat(FOR_EVER);
        JournalEventStore store = resting(beat);
        for (int written = 0; written < 500; written++) {
            append();
        }
        beat.hurry();
        beat.haveWaited();
        append();
        try (TrackingEventStream late = store.openStream(null)) {
            assertThat(taken(late)).hasSize(500);
        }
    }

    @Test
    void a_process_that_was_told_of_nothing_goes_through_what_is_there_without_a_rest() throws Exception {
        for (long written = 0; written < 20; written++) {
            anotherProcess.engine().appendEvents(JournalContract.event("elsewhere", written));
        }
        try (TrackingEventStream follower = resting(journal.beat(FOR_EVER)).openStream(null)) {
            assertThat(taken(follower)).hasSize(20);
        }
    }

    @Test
    void what_a_reader_has_found_and_is_told_of_afterwards_comes_with_the_next_beat() throws Exception {
        Beat beat = journal.beat(Duration.ofMillis(300));
        CountDownLatch called = new CountDownLatch(3);
        beat.listen(called::countDown);
        journal.signal().committedUpTo(1);
        journal.signal().foundUpTo(2);
        assertThat(beat.shows(1)).isTrue();
        journal.signal().committedUpTo(2);
        assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(beat.shows(1)).isTrue();
    }
}
