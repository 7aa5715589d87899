package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_HE;
import static banzhang.command.handover.Cast.BY_SUN;
import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.SUN;
import static banzhang.command.handover.Cast.WANGS_CLASS;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.completed;
import static banzhang.command.handover.Cast.contentOf;
import static banzhang.command.handover.Cast.moved;
import static banzhang.command.handover.Cast.schoolInChange;
import static banzhang.command.handover.Cast.sign;
import static banzhang.command.handover.Cast.signed;
import static banzhang.command.handover.SuccessionSheet.BY_FORMER_WANG;
import static banzhang.command.handover.SuccessionSheet.BY_NEXT_LI;
import static banzhang.command.handover.SuccessionSheet.COMPUTER_DECLARED;
import static banzhang.command.handover.SuccessionSheet.COMPUTER_FOUND;
import static banzhang.command.handover.SuccessionSheet.LIS_CLASS;
import static banzhang.command.handover.SuccessionSheet.OPENED;
import static banzhang.command.handover.SuccessionSheet.PROJECTOR_DECLARED;
import static banzhang.command.handover.SuccessionSheet.PROJECTOR_FOUND;
import static banzhang.command.handover.SuccessionSheet.WITNESSED;
import static banzhang.command.handover.SuccessionSheet.agreed;
import static banzhang.command.handover.SuccessionSheet.declare;
import static banzhang.command.handover.SuccessionSheet.found;
import static banzhang.sample.SampleSchool.COMPUTER;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.SheetCountEvent.AccessoriesCounted;
import banzhang.events.SheetCountEvent.DisputeSettled;
import banzhang.events.SheetCountEvent.ExtraFound;
import banzhang.events.SheetCountEvent.ItemContested;
import banzhang.events.value.Accessory;
import banzhang.events.value.AssetCode;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("交接 · 争议与裁定")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlingDisputesTest {
    private static final ItemChecked MISSING = found(COMPUTER, Finding.MISSING, "主机不在");
    private static final DisputeSettled SETTLED =
            new DisputeSettled(SHEET, SCHOOL, COMPUTER, Finding.MISSING, "当场确认没有", SUN, at(3));
    private static final ItemContested CONTESTED = new ItemContested(SHEET, SCHOOL, PROJECTOR, "开机有雪花", LI, at(3));

    private static HandoverOffice disputed() {
        return HandoverOffice.given(schoolInChange())
                .and(OPENED, WITNESSED, PROJECTOR_DECLARED, COMPUTER_DECLARED, PROJECTOR_FOUND, MISSING);
    }

    private static Digest content(HandoverEvent... more) {
        return contentOf(Stream.concat(
                        Stream.of(OPENED, WITNESSED, PROJECTOR_DECLARED, COMPUTER_DECLARED, PROJECTOR_FOUND, MISSING),
                        Stream.of(more))
                .toArray(HandoverEvent[]::new));
    }

    @Test
    void the_outgoing_side_declares_one_or_all_at_once() {
        HandoverOffice.given(schoolInChange())
                .and(OPENED, WITNESSED)
                .when(declare(BY_FORMER_WANG, Finding.COMPLETE, PROJECTOR, COMPUTER))
                .expectOneAppend(PROJECTOR_DECLARED, COMPUTER_DECLARED);
        HandoverOffice.given(schoolInChange())
                .and(OPENED, WITNESSED, PROJECTOR_DECLARED)
                .when(declare(BY_FORMER_WANG, Finding.COMPLETE, PROJECTOR, COMPUTER))
                .expect(COMPUTER_DECLARED);
        HandoverOffice.given(schoolInChange())
                .and(OPENED, WITNESSED)
                .refuses(declare(BY_NEXT_LI, Finding.COMPLETE, PROJECTOR), HandoverRefusal.NOT_YOURS_TO_DECLARE);
    }

    @Test
    void what_is_found_other_than_declared_is_not_agreed_until_the_witness_settles_it() {
        disputed().refuses(sign(BY_FORMER_WANG, Side.OUTGOING, content()), HandoverRefusal.DISPUTE_NOT_SETTLED);
        disputed().when(settle(BY_SUN)).expect(SETTLED);
        disputed().and(SETTLED).when(settle(BY_SUN)).expectNothing();
        HandoverSigned given = signed(Side.OUTGOING, WANG, content(SETTLED));
        disputed()
                .and(SETTLED)
                .when(sign(BY_FORMER_WANG, Side.OUTGOING, content(SETTLED)))
                .expect(given);
    }

    @Test
    void what_is_settled_as_missing_stays_with_the_former_head_teacher() {
        Digest content = content(SETTLED);
        disputed()
                .and(SETTLED, signed(Side.OUTGOING, WANG, content), signed(Side.INCOMING, LI, content))
                .when(sign(BY_SUN, Side.WITNESS, content))
                .expectOneAppend(
                        signed(Side.WITNESS, SUN, content),
                        completed(List.of(PROJECTOR), new Residue(COMPUTER, Finding.MISSING)),
                        moved(PROJECTOR, WANGS_CLASS, LIS_CLASS, Finding.COMPLETE, SHEET));
    }

    @Test
    void nobody_but_the_witness_settles() {
        disputed().refuses(settle(BY_HE), HandoverRefusal.NOT_YOURS_TO_SETTLE);
        disputed().refuses(settle(BY_CHEN), HandoverRefusal.NOT_YOURS_TO_SETTLE);
        agreed().refuses(settle(BY_SUN), HandoverRefusal.NOTHING_DISPUTED);
    }

    @Test
    void a_side_may_not_agree_although_the_words_are_the_same() {
        agreed().when(new ContestItem(SHEET, PROJECTOR, "开机有雪花", BY_NEXT_LI, at(3)))
                .expect(CONTESTED);
        Digest content = contentOf(
                OPENED, WITNESSED, PROJECTOR_DECLARED, COMPUTER_DECLARED, PROJECTOR_FOUND, COMPUTER_FOUND, CONTESTED);
        agreed().and(CONTESTED)
                .refuses(sign(BY_FORMER_WANG, Side.OUTGOING, content), HandoverRefusal.DISPUTE_NOT_SETTLED);
        agreed().refuses(
                        new ContestItem(SHEET, PROJECTOR, "不是我的", BY_SUN, at(3)), HandoverRefusal.NOT_YOURS_TO_CONTEST);
    }

    @Test
    void a_new_word_on_the_item_opens_what_was_settled() {
        ItemChecked again = found(COMPUTER, Finding.DAMAGED, "在办公室找到,外壳裂");
        disputed()
                .and(SETTLED, again)
                .refuses(
                        sign(BY_FORMER_WANG, Side.OUTGOING, content(SETTLED, again)),
                        HandoverRefusal.DISPUTE_NOT_SETTLED);
    }

    @Test
    void accessories_are_counted_by_name_and_number() {
        AccessoriesCounted counted =
                new AccessoriesCounted(SHEET, SCHOOL, PROJECTOR, List.of(new Accessory("遥控器", 1)), LI, at(3));
        agreed().when(count(List.of(new Accessory("遥控器", 1)))).expect(counted);
        agreed().and(counted).when(count(List.of(new Accessory("遥控器", 1)))).expectNothing();
        agreed().and(counted)
                .when(count(List.of()))
                .expect(new AccessoriesCounted(SHEET, SCHOOL, PROJECTOR, List.of(), LI, at(3)));
        for (Accessory wrong : List.of(new Accessory("遥控器", 2), new Accessory("电子笔", 1))) {
            agreed().refuses(count(List.of(wrong)), HandoverRefusal.ACCESSORY_NOT_ON_SHEET);
        }
    }

    @Test
    void what_is_found_beside_the_list_is_written_down_once() {
        ReportExtra found = new ReportExtra(SHEET, "移动硬盘", "讲台抽屉", new AssetCode("QT-0009"), BY_NEXT_LI, at(3));
        ExtraFound extra = new ExtraFound(SHEET, SCHOOL, "移动硬盘", "讲台抽屉", new AssetCode("QT-0009"), LI, at(3));
        agreed().when(found).expect(extra);
        agreed().and(extra).when(found).expectNothing();
        agreed().refuses(
                        new ReportExtra(SHEET, "移动硬盘", " ", null, BY_NEXT_LI, at(3)),
                        HandoverRefusal.EXTRA_NOT_DESCRIBED);
    }

    @Test
    void all_of_it_is_part_of_what_is_signed() {
        assertThat(Stream.of(
                                content(),
                                content(SETTLED),
                                content(CONTESTED),
                                content(new AccessoriesCounted(
                                        SHEET, SCHOOL, PROJECTOR, List.of(new Accessory("遥控器", 1)), LI, at(3))),
                                content(new ExtraFound(SHEET, SCHOOL, "移动硬盘", "讲台抽屉", null, LI, at(3))))
                        .distinct())
                .hasSize(5);
    }

    private static SettleDispute settle(Caller by) {
        return new SettleDispute(SHEET, COMPUTER, Finding.MISSING, "当场确认没有", by, at(3));
    }

    private static CountAccessories count(List<Accessory> missing) {
        return new CountAccessories(SHEET, PROJECTOR, missing, BY_NEXT_LI, at(3));
    }
}
