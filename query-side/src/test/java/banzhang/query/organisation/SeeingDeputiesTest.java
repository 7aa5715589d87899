package banzhang.query.organisation;

import static banzhang.query.ViewsByHand.chen;
import static banzhang.query.ViewsByHand.headTeacher;
import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.CLASS_1_2;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.WANG;
import static banzhang.sample.SampleSchool.ZHOU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.events.DeputyEvent.DeputyAppointed;
import banzhang.events.DeputyEvent.DeputyEnded;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.DeputyId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.Office;
import banzhang.query.Story;
import banzhang.query.Told;
import banzhang.query.ViewsByHand;
import banzhang.query.handover.HandoverView;
import banzhang.query.handover.Handovers;
import banzhang.query.history.DeviceHistory;
import banzhang.query.history.HistoryEntry;
import banzhang.query.organisation.Deputyship.State;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Today is 23 November 2026.
@DisplayName("组织 · 代理 · 查阅")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeeingDeputiesTest {
    private static final Instant TOLD = Instant.parse("2026-11-01T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final HandoverId SHEET = new HandoverId("h-deputy");
    private final ViewsByHand views = new ViewsByHand();

    @AfterEach
    void close() {
        views.close();
    }

    private static Story tell(Story story, String id, LocalDate from, LocalDate until) {
        return story.tell(
                "DeputyBook",
                "deputies-qinghe",
                new DeputyAppointed(
                        new DeputyId(id),
                        SCHOOL,
                        new AppointmentId("a-wang"),
                        WANG,
                        Office.HEAD_TEACHER,
                        CLASS_1_1,
                        LI,
                        from,
                        until,
                        "外出培训",
                        CHEN,
                        TOLD));
    }

    private static Story three() {
        Story story = Story.ofSampleSchool();
        tell(story, "y-1", TODAY.minusDays(9), TODAY.minusDays(1));
        tell(story, "y-2", TODAY.minusDays(1), TODAY.plusDays(1));
        return tell(story, "y-3", TODAY.plusDays(1), TODAY.plusDays(9));
    }

    private List<Deputyship> seenBy(Caller caller) {
        return views.get(Deputyships.class).list(caller);
    }

    @Test
    void each_is_over_in_force_or_to_come_by_the_calendar() {
        views.with(three());
        assertThat(seenBy(chen()))
                .extracting(one -> one.id().value(), Deputyship::state, Deputyship::title, Deputyship::deputyName)
                .containsExactly(
                        tuple("y-3", State.TO_COME, "一(1)班 班主任", "李老师"),
                        tuple("y-2", State.IN_FORCE, "一(1)班 班主任", "李老师"),
                        tuple("y-1", State.ENDED, "一(1)班 班主任", "李老师"));
    }

    @Test
    void one_that_was_ended_says_by_whom() {
        Story story = three();
        views.with(story.tell(
                "DeputyBook",
                "deputies-qinghe",
                new DeputyEnded(new DeputyId("y-2"), SCHOOL, WANG, LI, TODAY, WANG, ViewsByHand.NOW)));
        assertThat(seenBy(chen()))
                .filteredOn(one -> one.id().value().equals("y-2"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.state()).isEqualTo(State.ENDED);
                    assertThat(one.endedByName()).isEqualTo("王老师");
                });
    }

    @Test
    void it_ends_with_the_appointment_it_is_for() {
        Story story = three();
        views.with(story.tell(
                "SchoolClass",
                CLASS_1_1.value(),
                new AppointmentEnded(
                        new AppointmentId("a-wang"), SCHOOL, WANG, Office.HEAD_TEACHER, CLASS_1_1, TODAY, TOLD)));
        assertThat(seenBy(chen())).extracting(Deputyship::state).containsOnly(State.ENDED);
    }

    @Test
    void the_two_see_it_leaders_and_readers_see_all_and_others_nothing() {
        views.with(three());
        assertThat(seenBy(headTeacher(WANG, CLASS_1_1))).hasSize(3);
        assertThat(seenBy(headTeacher(LI, CLASS_1_2))).hasSize(3);
        assertThat(seenBy(new Caller(ZHOU, SCHOOL, Set.of(new Grant(Office.PRINCIPAL, null)))))
                .hasSize(3);
        assertThat(seenBy(new Caller(ZHOU, SCHOOL, Set.of(new Grant(Office.STUDENT_AFFAIRS, null)))))
                .isEmpty();
    }

    @Test
    void what_a_deputy_did_is_told_under_both_names_on_the_sheet_and_in_the_history() {
        Story story =
                Story.ofSampleSchool().registered(PROJECTOR, "TY-0001", SampleSchool.projectorCard(), Story.START);
        views.with(story);
        HandoverOpened opened = new HandoverOpened(
                SHEET,
                SCHOOL,
                Kind.ISSUE,
                story.store(),
                Story.wang(),
                List.of(new Item(PROJECTOR, SampleSchool.PROJECTOR_CODE, "投影仪", 1, List.of())),
                CHEN,
                TOLD);
        views.take(new Told("Handover", SHEET.value(), 0, opened, TOLD, CHEN), 1000);
        ItemChecked checked = new ItemChecked(SHEET, SCHOOL, PROJECTOR, Finding.COMPLETE, null, LI, TOLD);
        views.take(new Told("Handover", SHEET.value(), 1, checked, TOLD, LI).onBehalfOf(WANG, 1001));

        HandoverView sheet = views.get(Handovers.class).sheet(chen(), SHEET);
        assertThat(sheet.deputised())
                .extracting(HandoverView.DeputisedAct::act, HandoverView.DeputisedAct::who)
                .containsExactly(tuple("清点", "李老师 代 王老师"));
        assertThat(sheet.openedByName()).isEqualTo("陈主任");
        assertThat(views.get(DeviceHistory.class).timeline(chen(), PROJECTOR))
                .filteredOn(entry -> entry.event() instanceof ItemChecked)
                .extracting(HistoryEntry::who, HistoryEntry::actor, HistoryEntry::onBehalfOf)
                .containsExactly(tuple("李老师 代 王老师", LI, WANG));
    }
}
