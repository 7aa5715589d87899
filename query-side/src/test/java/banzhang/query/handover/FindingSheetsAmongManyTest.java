package banzhang.query.handover;

import static banzhang.query.ViewsByHand.chen;
import static banzhang.query.ViewsByHand.headTeacher;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.HandoverWithdrawn;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.OrganisationEvent.TermDated;
import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.ResidueEvent.ResidueSettled;
import banzhang.events.SheetTermsEvent.LoanAgreed;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.Term;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Few sheets under way among ever more that have ended. What is asked for is counted in documents, not in time.
@DisplayName("交接 · 历年之后")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingSheetsAmongManyTest {
    private static final Instant OPENED = Instant.parse("2026-11-02T02:00:00Z");
    private static final Caller WANG = headTeacher(SampleSchool.WANG, SampleSchool.CLASS_1_1);
    private static final Caller LI = headTeacher(SampleSchool.LI, SampleSchool.CLASS_1_2);
    private static final Caller GAO =
            new Caller(SampleSchool.GAO, SampleSchool.SCHOOL, Set.of(new Grant(Office.SUPERVISING_LEADER, null)));
    private static final PersonId SUN = new PersonId("p-sun");
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private final ViewsByHand views = open();
    private int sheets;

    ViewsByHand open() {
        return new ViewsByHand();
    }

    @AfterEach
    void close() {
        views.close();
    }

    private HandoverOpened opened(Kind kind, Custodian from, Custodian to) {
        return new HandoverOpened(
                new HandoverId("h-many-%05d".formatted(++sheets)),
                SampleSchool.SCHOOL,
                kind,
                from,
                to,
                List.of(new Item(SampleSchool.PROJECTOR, SampleSchool.PROJECTOR_CODE, "投影仪", 1, List.of())),
                SampleSchool.CHEN,
                OPENED.plusSeconds(sheets));
    }

    private static Story told(HandoverEvent... events) {
        Story story = new Story(SampleSchool.SCHOOL);
        for (HandoverEvent event : events) {
            story.tell("Handover", event.handover().value(), event);
        }
        return story;
    }

    private HandoverId ended(Kind kind, Custodian from, Custodian to, @Nullable Finding left) {
        HandoverOpened opened = opened(kind, from, to);
        List<Residue> residue = left == null ? List.of() : List.of(new Residue(SampleSchool.PROJECTOR, left));
        views.with(told(
                opened,
                new HandoverCompleted(
                        opened.handover(),
                        SampleSchool.SCHOOL,
                        List.of(SampleSchool.PROJECTOR),
                        residue,
                        OPENED.plusSeconds(100))));
        return opened.handover();
    }

    private void withdrawn() {
        HandoverOpened opened = opened(Kind.ISSUE, Custodian.store(SampleSchool.SCHOOL), Story.li());
        views.with(told(
                opened,
                new HandoverWithdrawn(
                        opened.handover(), SampleSchool.SCHOOL, "开错了", SampleSchool.CHEN, OPENED.plusSeconds(9))));
    }

    private void years(int years) {
        for (int year = 0; year < years; year++) {
            ended(Kind.ISSUE, Custodian.store(SampleSchool.SCHOOL), Story.wang(), null);
            ended(Kind.TRANSFER, Story.wang(), Story.li(), null);
            withdrawn();
        }
    }

    /// A sheet that was begun, one that left a projector behind, a loan that is overdue, and the holidays near.
    private void today() {
        views.with(Story.ofSampleSchool());
        views.with(new Story(SampleSchool.SCHOOL)
                .tell(
                        "School",
                        "term",
                        new TermDated(
                                SampleSchool.SCHOOL,
                                Term.on(DAY),
                                LocalDate.parse("2026-09-01"),
                                LocalDate.parse("2026-11-20"),
                                OPENED)));
        views.with(told(opened(Kind.RETURN, Story.wang(), Custodian.store(SampleSchool.SCHOOL))));
        ended(Kind.TRANSFER, Story.li(), Story.wang(), Finding.MISSING);
        lent();
        views.with(new Story(SampleSchool.SCHOOL)
                .registered(SampleSchool.COMPUTER, "DN-0001", SampleSchool.computerCard(), Story.START)
                .moved(
                        SampleSchool.COMPUTER,
                        Custodian.store(SampleSchool.SCHOOL),
                        Story.li(),
                        Finding.COMPLETE,
                        Story.START));
        ended(Kind.HOLIDAY_STORAGE, Story.wang(), Custodian.holidayStore(SampleSchool.SCHOOL), null);
    }

    private void lent() {
        Custodian store = Custodian.store(SampleSchool.SCHOOL);
        Custodian borrower = Custodian.borrower(SUN);
        HandoverOpened loan = opened(Kind.LOAN, store, borrower);
        views.with(told(
                loan,
                new LoanAgreed(
                        loan.handover(),
                        SampleSchool.SCHOOL,
                        LocalDate.parse("2026-11-10"),
                        SampleSchool.GAO,
                        false,
                        null,
                        OPENED),
                new HandoverCompleted(
                        loan.handover(), SampleSchool.SCHOOL, List.of(SampleSchool.PROJECTOR), List.of(), OPENED)));
        DeviceId lent = SampleSchool.PROJECTOR;
        views.with(new Story(SampleSchool.SCHOOL)
                .registered(lent, "TY-0001", SampleSchool.projectorCard(), Story.START)
                .moved(lent, store, borrower, Finding.COMPLETE, loan.handover(), OPENED));
    }

    private Map<String, Object> answers() {
        Handovers handovers = views.get(Handovers.class);
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Caller caller : List.of(chen(), WANG, LI, GAO)) {
            BoardQuestion all = new BoardQuestion("", null);
            answers.put("board " + caller.person(), views.get(Boards.class).on(caller, all, DAY));
            answers.put("pending " + caller.person(), handovers.pending(caller));
            answers.put("unfinished " + caller.person(), handovers.unfinished(caller));
            answers.put("due " + caller.person(), views.get(DueHandovers.class).on(caller, DAY));
            answers.put("residues " + caller.person(), views.get(Residues.class).open(caller, null, null));
        }
        return answers;
    }

    @Test
    void what_is_asked_every_day_reads_and_says_the_same_after_many_years() {
        today();
        Map<String, Object> before = answers();
        long read = views.readFrom("view_handovers", this::answers);
        years(60);
        assertThat(answers()).isEqualTo(before);
        assertThat(views.readFrom("view_handovers", this::answers)).isEqualTo(read);
        assertThat(views.get(DueHandovers.class).on(chen(), DAY))
                .extracting(DueHandover::kind)
                .containsExactlyInAnyOrder(Kind.LOAN_RETURN, Kind.HOLIDAY_STORAGE);
        assertThat(views.get(Residues.class).open(WANG, null, null)).hasSize(1);
    }

    /// So that the counting is known to bite.
    @Test
    void who_asks_for_all_of_them_is_seen_to_read_more() {
        today();
        Runnable all = () -> views.get(HandoverShelf.class).sheets().under(SampleSchool.SCHOOL);
        long read = views.readFrom("view_handovers", all);
        years(3);
        assertThat(views.readFrom("view_handovers", all)).isEqualTo(read + 9);
    }

    private List<HandoverSummary> pages(Caller caller, HandoverState... states) {
        List<HandoverSummary> all = new ArrayList<>();
        Long before = null;
        do {
            Long from = before;
            List<SheetPage> asked = new ArrayList<>();
            long read = views.readFrom(
                    "view_handovers", () -> asked.add(views.get(Handovers.class).list(caller, Set.of(states), from)));
            SheetPage page = asked.getFirst();
            // one state of one's own is looked for through all of one's own
            int most = caller.seesWholeSchool() || states.length == 0 ? 6 * (SheetPage.SIZE + 1) : Integer.MAX_VALUE;
            assertThat(read).as("for a page of %s", page.sheets().size()).isLessThan(most);
            all.addAll(page.sheets());
            before = page.older();
        } while (before != null);
        return all;
    }

    @Test
    void the_list_is_turned_page_by_page_newest_first_and_misses_none() {
        today();
        years(60);
        List<HandoverSummary> seen = pages(chen());
        assertThat(seen)
                .extracting(HandoverSummary::position)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(seen).extracting(HandoverSummary::id).hasSize(sheets).doesNotHaveDuplicates();
        assertThat(pages(GAO)).isEqualTo(seen);
        assertThat(pages(chen(), HandoverState.WITHDRAWN)).hasSize(60);
        assertThat(pages(chen(), HandoverState.COMPLETED)).hasSize(sheets - 60 - 1);
        assertThat(pages(chen(), HandoverState.OPEN)).hasSize(1);
        assertThat(pages(chen(), HandoverState.DECLINED)).isEmpty();
    }

    @Test
    void who_sees_their_own_alone_turns_through_them_likewise() {
        today();
        years(60);
        assertThat(pages(WANG)).hasSize(60 * 2 + 3);
        assertThat(pages(LI)).hasSize(60 * 2 + 1);
        assertThat(pages(LI, HandoverState.WITHDRAWN)).hasSize(60);
        assertThat(pages(WANG, HandoverState.WITHDRAWN)).isEmpty();
        Caller sun = new Caller(SUN, SampleSchool.SCHOOL, Set.of());
        assertThat(pages(sun)).hasSize(1);
        assertThat(pages(new Caller(new PersonId("p-stranger"), SampleSchool.SCHOOL, Set.of())))
                .isEmpty();
    }

    @Test
    void what_is_settled_lies_with_the_rest() {
        today();
        HandoverId sheet = ended(Kind.RETURN, Story.wang(), Custodian.store(SampleSchool.SCHOOL), Finding.MISSING);
        HandoverShelf shelf = views.get(HandoverShelf.class);
        assertThat(shelf.leftOpen(SampleSchool.SCHOOL)).hasSize(2);
        views.with(told(new ResidueSettled(
                sheet,
                SampleSchool.SCHOOL,
                SampleSchool.PROJECTOR,
                null,
                Outcome.FOUND,
                "在讲台抽屉里",
                SampleSchool.CHEN,
                OPENED.plusSeconds(900))));
        assertThat(shelf.leftOpen(SampleSchool.SCHOOL)).hasSize(1);
        assertThat(pages(chen(), HandoverState.COMPLETED))
                .extracting(HandoverSummary::id)
                .contains(sheet);
    }
}
