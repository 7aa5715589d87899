package banzhang.command.handover;

import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.schoolInChange;
import static banzhang.command.handover.SuccessionSheet.BY_FORMER_WANG;
import static banzhang.command.handover.SuccessionSheet.BY_NEXT_LI;
import static banzhang.command.handover.SuccessionSheet.COMPUTER_DECLARED;
import static banzhang.command.handover.SuccessionSheet.OPENED;
import static banzhang.command.handover.SuccessionSheet.PROJECTOR_DECLARED;
import static banzhang.command.handover.SuccessionSheet.WITNESSED;
import static banzhang.command.handover.SuccessionSheet.agreed;
import static banzhang.sample.SampleSchool.COMPUTER;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.handover.DeclareItems.Declaration;
import banzhang.events.SheetCountEvent.AccessoriesCounted;
import banzhang.events.value.Accessory;
import banzhang.events.value.Finding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What was decided without a network is said over what stood there then, not over what came since.
@DisplayName("交接 · 离线后的申报与附件")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SayingOverWhatWasSeenTest {
    private static final Accessory REMOTE = new Accessory("遥控器", 1);
    private static final AccessoriesCounted COUNTED =
            new AccessoriesCounted(SHEET, SCHOOL, PROJECTOR, List.of(REMOTE), LI, at(3));

    @Test
    void one_item_declared_otherwise_meanwhile_refuses_all_that_came_with_it() {
        HandoverOffice.given(schoolInChange())
                .and(OPENED, WITNESSED, PROJECTOR_DECLARED)
                .refuses(
                        declare(
                                new Declaration(PROJECTOR, Finding.DAMAGED, null, new Seen(null, null)),
                                new Declaration(COMPUTER, Finding.COMPLETE, null, new Seen(null, null))),
                        HandoverRefusal.ITEM_CHANGED_MEANWHILE);
    }

    @Test
    void what_is_declared_already_does_not_stand_in_the_way_of_the_rest() {
        HandoverOffice.given(schoolInChange())
                .and(OPENED, WITNESSED, PROJECTOR_DECLARED)
                .when(declare(
                        new Declaration(PROJECTOR, Finding.COMPLETE, null, new Seen(null, null)),
                        new Declaration(COMPUTER, Finding.COMPLETE, null, new Seen(null, null))))
                .expect(COMPUTER_DECLARED);
    }

    @Test
    void accessories_counted_otherwise_meanwhile_are_told() {
        var refused =
                agreed().and(COUNTED).refuses(count(List.of(), List.of()), HandoverRefusal.ITEM_CHANGED_MEANWHILE);
        assertThat(refused.more())
                .isEqualTo(Map.of("errors", List.of(Map.of("device", PROJECTOR.value(), "missing", List.of(REMOTE)))));
    }

    @Test
    void accessories_are_counted_again_by_who_saw_the_last_count() {
        agreed().when(count(List.of(REMOTE), List.of())).expect(COUNTED);
        agreed().and(COUNTED)
                .when(count(List.of(), List.of(REMOTE)))
                .expect(new AccessoriesCounted(SHEET, SCHOOL, PROJECTOR, List.of(), LI, at(3)));
        agreed().and(COUNTED).when(count(List.of(REMOTE), List.of())).expectNothing();
    }

    private static DeclareItems declare(Declaration... items) {
        return new DeclareItems(SHEET, List.of(items), BY_FORMER_WANG, at(2));
    }

    private static CountAccessories count(List<Accessory> missing, @Nullable List<Accessory> seen) {
        return new CountAccessories(SHEET, PROJECTOR, missing, seen, BY_NEXT_LI, at(3));
    }
}
