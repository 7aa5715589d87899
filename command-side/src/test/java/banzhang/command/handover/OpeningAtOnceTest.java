package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.SUN;
import static banzhang.command.handover.Cast.at;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.organisation.School;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Kind;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Sheets of one school are opened while somebody is busy with the school itself: nobody waits for that.
@DisplayName("交接 · 同时开单")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningAtOnceTest {
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch enough = new CountDownLatch(1);

    /// Somebody who changes something of the school and takes his time.
    private void holdSchool(HandoverOffice office) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        try {
            office.axon().repository(School.class).load(SCHOOL.value());
            held.countDown();
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            work.rollback();
        }
    }

    @Test
    void a_sheet_with_a_witness_is_opened_while_the_school_is_held() throws Exception {
        OpenHandover asked = new OpenHandover(
                SHEET,
                Kind.SUCCESSION,
                null,
                null,
                List.of(PROJECTOR),
                new OpeningTerms(SUN, null, null),
                BY_CHEN,
                at(1));
        try (HandoverOffice office = HandoverOffice.given(Cast.schoolInChange());
                ExecutorService threads = Executors.newCachedThreadPool()) {
            CompletableFuture<Void> holder = CompletableFuture.runAsync(() -> holdSchool(office), threads);
            assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<HandoverOffice> opening =
                    CompletableFuture.supplyAsync(() -> office.when(asked), threads);
            assertThat(opening.get(30, TimeUnit.SECONDS).journal()).anyMatch(HandoverOpened.class::isInstance);
            assertThat(holder).isNotDone();
            enough.countDown();
            holder.get(30, TimeUnit.SECONDS);
        } finally {
            enough.countDown();
        }
    }
}
