package banzhang.query.register;

import static banzhang.query.ViewsByHand.chen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.AcceptanceEvent.AcceptanceFailed;
import banzhang.events.AcceptanceEvent.AcceptanceReport;
import banzhang.events.AcceptanceEvent.DeviceAccepted;
import banzhang.events.AcceptanceEvent.Outcome;
import banzhang.events.AcceptanceEvent.Trial;
import banzhang.events.CardEvent;
import banzhang.events.value.DeviceId;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.query.history.DeviceHistory;
import banzhang.query.history.HistoryEntry;
import banzhang.sample.SampleSchool;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("验收 · 查阅")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingAcceptancesTest {
    private static final DeviceId PROJECTOR = SampleSchool.PROJECTOR;
    private static final DeviceId COMPUTER = SampleSchool.COMPUTER;
    private static final Instant LATER = Story.START.plus(Duration.ofDays(1));
    private static final LocalDate DAY = LocalDate.parse("2026-09-01");
    private final ViewsByHand views = new ViewsByHand();
    private final Story story = Story.ofSampleSchool()
            .registered(PROJECTOR, "TY-0001", SampleSchool.projectorCard(), Story.START)
            .registered(COMPUTER, "DN-0001", SampleSchool.computerCard(), Story.START);

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void a_device_shows_each_round_the_last_one_first() {
        views.with(tell(failed(PROJECTOR), accepted(PROJECTOR, 2)));

        List<AcceptanceView> rounds = views.get(Acceptances.class).ofDevice(chen(), PROJECTOR);
        assertThat(rounds.stream().map(AcceptanceView::conclusion)).containsExactly(Outcome.PASSED, Outcome.FAILED);
        assertThat(rounds.stream().map(AcceptanceView::last)).containsExactly(true, false);
        assertThat(rounds.getLast().rectification()).isEqualTo("更换灯泡");
        assertThat(rounds.getLast().rectifyBy()).isEqualTo(DAY.plusDays(9));
        assertThat(rounds.getLast().triedByNames()).containsExactly("陈主任", "周审计");
    }

    @Test
    void what_is_to_be_put_right_is_found_and_what_was_accepted_since_is_not() {
        views.with(tell(failed(PROJECTOR), failed(COMPUTER), accepted(COMPUTER, 2)));

        Acceptances acceptances = views.get(Acceptances.class);
        assertThat(acceptances.last(chen(), Outcome.FAILED).stream().map(AcceptanceView::device))
                .containsExactly(PROJECTOR);
        assertThat(acceptances.last(chen(), null).stream().map(AcceptanceView::device))
                .containsExactly(COMPUTER, PROJECTOR);
    }

    @Test
    void the_history_says_which_round_and_what_is_to_be_put_right() {
        views.with(tell(failed(PROJECTOR), accepted(PROJECTOR, 2)));

        List<HistoryEntry> timeline = views.get(DeviceHistory.class).timeline(chen(), PROJECTOR);
        assertThat(timeline.stream().map(HistoryEntry::name))
                .containsExactly("device.registered", "device.acceptance-failed", "device.accepted");
        assertThat(timeline.stream().map(HistoryEntry::summary).skip(1)).containsExactly("第 1 次验收;整改:更换灯泡", "第 2 次验收");
    }

    @Test
    void a_head_teacher_sees_none_of_a_device_the_class_never_held() {
        views.with(tell(failed(PROJECTOR)));
        Caller wang = ViewsByHand.headTeacher(SampleSchool.WANG, SampleSchool.CLASS_1_1);

        assertThat(views.get(Acceptances.class).last(wang, null)).isEmpty();
        assertThatThrownBy(() -> views.get(Acceptances.class).ofDevice(wang, PROJECTOR))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(AccessRefusal.NOT_FOUND));
    }

    @Test
    void taken_in_twice_nothing_is_different() {
        views.with(tell(failed(PROJECTOR), accepted(PROJECTOR, 2)));
        var once = views.bytes();

        for (int at = 0; at < story.told().size(); at++) {
            views.take(story.told().get(at), at);
        }

        assertThat(views.bytes()).isEqualTo(once);
    }

    private Story tell(CardEvent... events) {
        for (CardEvent event : events) {
            story.tell("Device", event.device().value(), event);
        }
        return story;
    }

    private static AcceptanceFailed failed(DeviceId device) {
        return new AcceptanceFailed(
                device,
                SampleSchool.SCHOOL,
                1,
                report(Outcome.FAILED),
                "更换灯泡",
                DAY.plusDays(9),
                SampleSchool.CHEN,
                LATER);
    }

    private static DeviceAccepted accepted(DeviceId device, int round) {
        return new DeviceAccepted(device, SampleSchool.SCHOOL, round, report(Outcome.PASSED), SampleSchool.CHEN, LATER);
    }

    private static AcceptanceReport report(Outcome performance) {
        return new AcceptanceReport(
                DAY,
                new Trial(performance, null),
                new Trial(Outcome.PASSED, null),
                List.of(SampleSchool.CHEN, SampleSchool.ZHOU),
                null);
    }
}
