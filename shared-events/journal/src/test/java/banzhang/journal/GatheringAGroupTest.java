package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How long a group stays open for those who were just answered.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GatheringAGroupTest {
    private static final long LONG = Duration.ofHours(1).toNanos();
    private final Backlog backlog = new Backlog(JournalSettings.defaults().limits());

    private static PendingUnit unit(String aggregate) {
        return new PendingUnit(
                List.of(EncodedEvent.of(JournalContract.event(aggregate, 0), EventNamingSerializer.create())));
    }

    private CompletableFuture<List<PendingUnit>> taking(int expected, long pause) {
        return CompletableFuture.supplyAsync(() -> backlog.take(expected, pause));
    }

    @Test
    void a_group_is_closed_by_the_last_of_those_expected() {
        CompletableFuture<List<PendingUnit>> group = taking(3, LONG);
        backlog.add(unit("first"));
        backlog.add(unit("second"));
        await().during(Duration.ofMillis(100)).until(() -> !group.isDone());
        backlog.add(unit("third"));
        assertThat(group.join()).hasSize(3);
    }

    @Test
    void a_pause_closes_it_when_nobody_comes() {
        CompletableFuture<List<PendingUnit>> group = taking(3, 1_000);
        backlog.add(unit("alone"));
        assertThat(group.join()).hasSize(1);
    }

    @Test
    void who_is_alone_waits_for_nobody() {
        backlog.add(unit("alone"));
        assertThat(taking(1, LONG).join()).hasSize(1);
    }

    @Test
    void closing_the_journal_closes_it() {
        CompletableFuture<List<PendingUnit>> group = taking(3, LONG);
        backlog.add(unit("first"));
        backlog.close();
        assertThat(group.join()).hasSize(1);
        assertThat(taking(3, LONG).join()).isNull();
    }
}
