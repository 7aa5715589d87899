package banzhang.command.handover;

import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.withdrawn;
import static banzhang.command.handover.SuccessionSheet.OPENED;
import static banzhang.command.handover.SuccessionSheet.WITNESSED;
import static banzhang.sample.SampleSchool.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverLapsed;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.value.HandoverId;
import banzhang.journal.TemporaryDatabase;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("交接 · 逾期作废")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LapsingOverdueSheetsTest {
    private static final Instant RECORDED = Instant.parse("2026-10-05T00:00:00Z");
    private static final Instant OVER = RECORDED.plus(Duration.ofDays(30));
    private final TemporaryDatabase database = TemporaryDatabase.open();
    private final MongoClient client = MongoClients.create(database.connectionString());
    private final SheetLimits limits = new SheetLimits(client.getDatabase("banzhang"));
    private final AnnotationEventHandlerAdapter listening = new AnnotationEventHandlerAdapter(limits);
    private final HandoverOffice office =
            HandoverOffice.given(Cast.schoolInChange()).and(OPENED, WITNESSED);

    @AfterEach
    void close() {
        office.close();
        client.close();
        database.close();
    }

    @Test
    void a_sheet_lapses_when_its_time_since_it_was_recorded_is_over() {
        tell(OPENED);
        look(OVER.minusSeconds(1));
        office.expectNothing();
        look(OVER);
        office.expect(new HandoverLapsed(SHEET, SCHOOL, 30, OVER));
    }

    @Test
    void two_who_look_end_it_once() {
        tell(OPENED);
        look(OVER);
        look(OVER.plusSeconds(1));
        office.expect(new HandoverLapsed(SHEET, SCHOOL, 30, OVER));
    }

    @Test
    void an_ended_sheet_is_looked_at_no_more() {
        tell(OPENED, withdrawn("错"));
        assertThat(limits.overdue(OVER)).isEmpty();
    }

    @Test
    void of_many_that_begin_and_end_in_one_step_those_that_are_open_stay() {
        HandoverOpened other = another("h-other");
        HandoverOpened third = another("h-third");
        tell(other, OPENED, withdrawn("错"), third);
        assertThat(limits.overdue(OVER)).containsExactlyInAnyOrder(other.handover(), third.handover());
        tell(OPENED);
        assertThat(limits.overdue(OVER)).hasSize(3);
    }

    private static HandoverOpened another(String id) {
        return new HandoverOpened(
                new HandoverId(id),
                SCHOOL,
                OPENED.kind(),
                OPENED.from(),
                OPENED.to(),
                OPENED.items(),
                OPENED.openedBy(),
                OPENED.happenedAt());
    }

    @Test
    void what_goes_on_between_is_not_taken_in() {
        assertThat(listening.canHandle(recorded(WITNESSED))).isFalse();
        assertThat(listening.canHandle(recorded(OPENED))).isTrue();
    }

    /// In one step, as the follower of the journal takes them in.
    private void tell(HandoverEvent... events) {
        List<EventMessage<?>> step = Stream.of(events)
                .<EventMessage<?>>map(LapsingOverdueSheetsTest::recorded)
                .toList();
        BatchingUnitOfWork<EventMessage<?>> work = new BatchingUnitOfWork<>(step);
        ResultMessage<?> taken = work.executeWithResult(() -> listening.handle(work.getMessage()));
        assertThat(taken.isExceptional()).isFalse();
    }

    private static EventMessage<HandoverEvent> recorded(HandoverEvent event) {
        return new GenericEventMessage<>("e-" + event.hashCode(), event, Map.of(), RECORDED);
    }

    private void look(Instant now) {
        try (WhenSheetIsOverdueThenLapse looking =
                new WhenSheetIsOverdueThenLapse(limits, office.axon().commandBus(), Clock.fixed(now, ZoneOffset.UTC))) {
            looking.look();
        }
    }
}
