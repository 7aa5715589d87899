package banzhang.query.ledger;

import static banzhang.query.ViewsByHand.chen;
import static banzhang.query.ViewsByHand.headTeacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.query.AsOf;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.query.ledger.LedgerChange.Kind;
import banzhang.sample.SampleSchool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("台账 · 两期对比")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparingTwoMomentsTest {
    private static final Instant REGISTERED = Story.START;
    private static final Instant BEFORE = Story.START.plus(Duration.ofDays(5));
    private static final Instant MOVED = Story.START.plus(Duration.ofDays(10));
    private static final Instant AFTER = Story.START.plus(Duration.ofDays(15));
    private static final Instant ENTERED_LATE = Story.START.plus(Duration.ofDays(30));
    private static final DeviceId STAYS = new DeviceId("d-stays");
    private static final DeviceId COMES = new DeviceId("d-comes");
    private static final LedgerFilter OF_WANG = LedgerFilter.ofClass(SampleSchool.CLASS_1_1, null);
    private final ViewsByHand views = new ViewsByHand();
    private long knownBeforeTheLateEntry;

    /// 投影仪 goes from 王老师 to 李老师, one stays in the store, one is registered in between; the move of the 电脑 into
    /// 王老师's class is entered weeks after it happened.
    @BeforeEach
    void tell() {
        Story story = Story.ofSampleSchool();
        story.registered(SampleSchool.PROJECTOR, "TY-0001", SampleSchool.projectorCard(), REGISTERED)
                .registered(SampleSchool.COMPUTER, "DN-0001", SampleSchool.computerCard(), REGISTERED)
                .registered(STAYS, "DN-0002", SampleSchool.computerCard(), REGISTERED)
                .moved(SampleSchool.PROJECTOR, story.store(), Story.wang(), Finding.COMPLETE, REGISTERED)
                .moved(SampleSchool.PROJECTOR, Story.wang(), Story.li(), Finding.DAMAGED, MOVED)
                .registered(COMES, "DN-0003", SampleSchool.computerCard(), MOVED);
        knownBeforeTheLateEntry = story.told().size() - 1L;
        story.recordedAt(ENTERED_LATE)
                .moved(SampleSchool.COMPUTER, story.store(), Story.wang(), Finding.COMPLETE, MOVED);
        views.with(story);
    }

    @AfterEach
    void close() {
        views.close();
    }

    private LedgerComparison compare(Caller caller, LedgerFilter filter, @Nullable Long known) {
        return views.get(Ledger.class)
                .compare(caller, AsOf.at(BEFORE).knownAt(known), AsOf.at(AFTER).knownAt(known), filter);
    }

    private static List<String> codes(List<LedgerLine> lines) {
        return lines.stream().map(line -> line.assetCode().value()).toList();
    }

    @Test
    void tells_what_came_and_what_changed_with_the_sums() {
        LedgerComparison found = compare(chen(), LedgerFilter.NONE, knownBeforeTheLateEntry + 1);
        assertThat(codes(found.came())).containsExactly("DN-0003");
        assertThat(found.left()).isEmpty();
        assertThat(found.changed())
                .extracting(change -> change.after().assetCode().value(), LedgerChange::kinds)
                .containsExactly(
                        tuple("DN-0001", Set.of(Kind.CUSTODIAN, Kind.ROOM)),
                        tuple("TY-0001", Set.of(Kind.CUSTODIAN, Kind.ROOM, Kind.CONDITION)));
        assertThat(found.sumsBefore()).isEqualTo(new LedgerSums(3, 3, 1_420_000, 0));
        assertThat(found.sumsCame()).isEqualTo(new LedgerSums(1, 1, 500_000, 0));
        assertThat(found.sumsLeft()).isEqualTo(new LedgerSums(0, 0, 0, 0));
        assertThat(found.sumsAfter()).isEqualTo(new LedgerSums(4, 4, 1_920_000, 0));
    }

    @Test
    void a_late_entry_is_not_in_a_comparison_as_known_before_it() {
        LedgerComparison then = compare(chen(), LedgerFilter.NONE, knownBeforeTheLateEntry);
        assertThat(then.changed())
                .extracting(change -> change.after().assetCode().value())
                .containsExactly("TY-0001");
        LedgerComparison now = compare(chen(), LedgerFilter.NONE, null);
        assertThat(now.changed()).extracting(change -> change.after().late()).containsExactly(true, false);
    }

    @Test
    void under_the_filter_of_a_class_what_went_to_another_has_left() {
        LedgerComparison found = compare(chen(), OF_WANG, null);
        assertThat(codes(found.came())).containsExactly("DN-0001");
        assertThat(codes(found.left())).containsExactly("TY-0001");
        assertThat(found.changed()).isEmpty();
        assertThat(found.sumsLeft()).isEqualTo(new LedgerSums(1, 1, 420_000, 0));
    }

    @Test
    void a_head_teacher_compares_what_the_own_class_held() {
        Caller li = headTeacher(SampleSchool.LI, SampleSchool.CLASS_1_2);
        assertThat(codes(compare(li, LedgerFilter.NONE, null).came())).containsExactly("TY-0001");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> compare(li, OF_WANG, null))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(AccessRefusal.NOT_FOUND));
    }

    @Test
    void a_ledger_compared_with_itself_has_not_changed() {
        LedgerComparison same =
                views.get(Ledger.class).compare(chen(), AsOf.at(AFTER), AsOf.at(AFTER), LedgerFilter.NONE);
        assertThat(same.came()).isEmpty();
        assertThat(same.left()).isEmpty();
        assertThat(same.changed()).isEmpty();
        assertThat(same.sumsBefore()).isEqualTo(same.sumsAfter());
    }

    @Test
    void a_page_shows_some_of_each_list_and_the_sums_of_all() {
        LedgerComparison whole = compare(chen(), LedgerFilter.NONE, null);
        assertThat(whole.isWhole()).isTrue();
        LedgerComparison cut = whole.upTo(1);
        assertThat(cut.changed()).hasSize(1);
        assertThat(cut.isWhole()).isFalse();
        assertThat(cut.sumsAfter()).isEqualTo(whole.sumsAfter());
    }
}
