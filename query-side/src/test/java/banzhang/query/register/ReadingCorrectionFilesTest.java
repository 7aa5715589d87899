package banzhang.query.register;

import static banzhang.query.ViewsByHand.chen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import banzhang.events.CorrectionEvent.CorrectionConfirmed;
import banzhang.events.CorrectionEvent.CorrectionProposed;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.RegisterEvent.CorrectionBatchAdvanced;
import banzhang.events.RegisterEvent.CorrectionBatchCompleted;
import banzhang.events.RegisterEvent.CorrectionBatchConfirmed;
import banzhang.events.RegisterEvent.CorrectionBatchEvent;
import banzhang.events.RegisterEvent.CorrectionBatchProposed;
import banzhang.events.value.CardChange;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.ImportId;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("更正 · 整份文件")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingCorrectionFilesTest {
    private static final DeviceId PROJECTOR = SampleSchool.PROJECTOR;
    private static final Instant NOW = Story.START;
    private static final ImportId FILE = new ImportId("i-0123456789abcdef01234567");
    private static final Digest CHANGES = new Digest("0".repeat(64));
    private static final CardChange TO_BENQ = new CardChange("brand", "爱普生", "明基");
    private final ViewsByHand views = new ViewsByHand();
    private final Story story =
            Story.ofSampleSchool().registered(PROJECTOR, "TY-0001", SampleSchool.projectorCard(), Story.START);

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void a_file_waits_as_one_and_its_corrections_are_found_at_the_device() {
        tell(proposed());
        views.with(story);
        assertThat(files(Set.of(CorrectionState.OPEN)))
                .containsExactly(new CorrectionFileView(
                        FILE,
                        CorrectionState.OPEN,
                        2,
                        0,
                        0,
                        "搬楼",
                        SampleSchool.CHEN,
                        "陈主任",
                        NOW,
                        story.told().size() - 1L));

        take(new CorrectionBatchConfirmed(
                FILE, SampleSchool.SCHOOL, CHANGES, SampleSchool.GAO, Authentication.PASSWORD, NOW, NOW));
        correct();
        take(new CorrectionBatchAdvanced(FILE, SampleSchool.SCHOOL, 0, 1, List.of(SampleSchool.COMPUTER), NOW));
        take(new CorrectionBatchCompleted(FILE, SampleSchool.SCHOOL, 1, 1, NOW));

        assertThat(files(Set.of(CorrectionState.OPEN))).isEmpty();
        assertThat(files(Set.of(CorrectionState.CONFIRMED)))
                .extracting(CorrectionFileView::corrected, CorrectionFileView::overtaken)
                .containsExactly(tuple(1, 1));
        assertThat(views.get(Corrections.class).list(chen(), Set.of())).isEmpty();
        assertThat(views.get(Corrections.class).ofDevice(chen(), PROJECTOR))
                .extracting(CorrectionView::state, CorrectionView::changes)
                .containsExactly(tuple(CorrectionState.CONFIRMED, List.of(TO_BENQ)));
    }

    @Test
    void a_head_teacher_sees_no_files() {
        tell(proposed());
        views.with(story);

        assertThat(views.get(Corrections.class)
                        .files(ViewsByHand.headTeacher(SampleSchool.WANG, SampleSchool.CLASS_1_1), Set.of()))
                .isEmpty();
    }

    private List<CorrectionFileView> files(Set<CorrectionState> states) {
        return views.get(Corrections.class).files(chen(), states);
    }

    private static CorrectionBatchProposed proposed() {
        return new CorrectionBatchProposed(
                FILE,
                SampleSchool.SCHOOL,
                CHANGES,
                CHANGES,
                2,
                1,
                "搬楼",
                SampleSchool.CHEN,
                Authentication.PASSWORD,
                NOW,
                NOW);
    }

    private void tell(CorrectionBatchEvent event) {
        story.tell("CorrectionBatch", "corrections-" + FILE, event);
    }

    private void take(CorrectionBatchEvent event) {
        tell(event);
        views.take(story.told().getLast(), story.told().size() - 1);
    }

    private void correct() {
        CorrectionId id = CorrectionId.inFile(FILE, 0);
        story.tell(
                "Device",
                PROJECTOR.value(),
                new CorrectionProposed(
                        id,
                        PROJECTOR,
                        SampleSchool.SCHOOL,
                        List.of(TO_BENQ),
                        "搬楼",
                        SampleSchool.CHEN,
                        Authentication.PASSWORD,
                        NOW,
                        NOW));
        views.take(story.told().getLast(), story.told().size() - 1);
        story.tell(
                "Device",
                PROJECTOR.value(),
                new CorrectionConfirmed(
                        id,
                        PROJECTOR,
                        SampleSchool.SCHOOL,
                        List.of(TO_BENQ),
                        SampleSchool.GAO,
                        Authentication.PASSWORD,
                        NOW,
                        NOW));
        views.take(story.told().getLast(), story.told().size() - 1);
    }
}
