package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_LI;
import static banzhang.command.handover.Cast.BY_STRANGER;
import static banzhang.command.handover.Cast.BY_WANG;
import static banzhang.command.handover.Cast.BY_ZHOU;
import static banzhang.command.handover.Cast.PROJECTOR_ITEM;
import static banzhang.command.handover.Cast.caller;
import static banzhang.command.handover.Cast.check;
import static banzhang.command.handover.Cast.checked;
import static banzhang.command.handover.Cast.contentOf;
import static banzhang.command.handover.Cast.opened;
import static banzhang.command.handover.Cast.signed;
import static banzhang.command.handover.Cast.withdrawn;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.COMPUTER;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Grant;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("交接 · 清点")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckingItemsTest {
    private static final HandoverOpened OPENED = opened(PROJECTOR_ITEM);
    private static final ItemChecked COMPLETE = checked(PROJECTOR, Finding.COMPLETE, null);

    @Test
    void the_receiving_head_teacher_says_what_was_found() {
        HandoverOffice.given(OPENED)
                .when(check(BY_WANG, PROJECTOR, Finding.DAMAGED, "镜头有划痕"))
                .expect(checked(PROJECTOR, Finding.DAMAGED, "镜头有划痕"));
    }

    @Test
    void a_later_check_takes_the_place_of_an_earlier() {
        HandoverOffice.given(OPENED, COMPLETE)
                .when(check(BY_WANG, PROJECTOR, Finding.COMPLETE, "遥控器缺电池"))
                .expect(checked(PROJECTOR, Finding.COMPLETE, "遥控器缺电池"));
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        HandoverOffice.given(OPENED, COMPLETE)
                .when(check(BY_WANG, PROJECTOR, Finding.COMPLETE, null))
                .expectNothing();
        HandoverOffice.given(OPENED, checked(PROJECTOR, Finding.MISSING, "不在箱内"), withdrawn("开错了"))
                .when(check(BY_WANG, PROJECTOR, Finding.MISSING, " 不在箱内\n"))
                .expectNothing();
    }

    @Test
    void a_blank_note_is_none() {
        HandoverOffice.given(OPENED)
                .when(check(BY_WANG, PROJECTOR, Finding.COMPLETE, " \u3000\u200b\n"))
                .expect(COMPLETE);
    }

    @Test
    void a_note_has_at_most_500_characters_however_they_are_coded() {
        String longest = "\ud842\udfb7".repeat(500);
        HandoverOffice.given(OPENED)
                .when(check(BY_WANG, PROJECTOR, Finding.DAMAGED, longest))
                .expect(checked(PROJECTOR, Finding.DAMAGED, longest));
        HandoverOffice.given(OPENED)
                .refuses(check(BY_WANG, PROJECTOR, Finding.DAMAGED, longest + "。"), HandoverRefusal.NOTE_TOO_LONG);
    }

    @Test
    void nobody_else_checks() {
        HandoverOffice.given(OPENED)
                .refuses(check(BY_CHEN, PROJECTOR, Finding.COMPLETE, null), HandoverRefusal.NOT_YOURS_TO_CHECK);
        HandoverOffice.given(OPENED)
                .refuses(check(BY_ZHOU, PROJECTOR, Finding.COMPLETE, null), HandoverRefusal.NOT_YOURS_TO_CHECK);
    }

    @Test
    void the_next_head_teacher_of_the_class_sees_the_sheet_and_does_not_check() {
        var next = caller(new PersonId("p-zhao"), new Grant(Office.HEAD_TEACHER, CLASS_1_1));
        HandoverOffice.given(OPENED)
                .refuses(check(next, PROJECTOR, Finding.COMPLETE, null), HandoverRefusal.NOT_YOURS_TO_CHECK);
    }

    @Test
    void who_has_left_the_class_sees_the_sheet_no_more() {
        HandoverOffice.given(OPENED)
                .refuses(check(caller(WANG), PROJECTOR, Finding.COMPLETE, null), HandoverRefusal.HANDOVER_NOT_FOUND);
    }

    @Test
    void to_whom_it_does_not_concern_there_is_no_sheet() {
        for (var by : List.of(BY_LI, BY_STRANGER)) {
            HandoverOffice.given(OPENED)
                    .refuses(check(by, PROJECTOR, Finding.COMPLETE, null), HandoverRefusal.HANDOVER_NOT_FOUND);
        }
        HandoverOffice.given()
                .refuses(check(BY_WANG, PROJECTOR, Finding.COMPLETE, null), HandoverRefusal.HANDOVER_NOT_FOUND);
    }

    @Test
    void an_id_of_something_else_is_no_sheet() {
        var classAsSheet = new CheckItem(
                new HandoverId(CLASS_1_1.value()), PROJECTOR, Finding.COMPLETE, null, BY_WANG, Cast.at(2));
        HandoverOffice.given(Cast.school()).refuses(classAsSheet, HandoverRefusal.HANDOVER_NOT_FOUND);
    }

    @Test
    void what_is_not_on_the_sheet_is_not_checked() {
        HandoverOffice.given(OPENED)
                .refuses(check(BY_WANG, COMPUTER, Finding.COMPLETE, null), HandoverRefusal.DEVICE_NOT_ON_SHEET);
    }

    @Test
    void a_signed_sheet_may_change_until_its_end() {
        HandoverOffice.given(OPENED, COMPLETE, signed(Side.INCOMING, WANG, contentOf(OPENED, COMPLETE)))
                .when(check(BY_WANG, PROJECTOR, Finding.DAMAGED, null))
                .expect(checked(PROJECTOR, Finding.DAMAGED, null));
        HandoverOffice.given(OPENED, COMPLETE, withdrawn("开错了"))
                .refuses(check(BY_WANG, PROJECTOR, Finding.DAMAGED, null), HandoverRefusal.HANDOVER_HAS_ENDED);
    }

    @Test
    void who_saw_the_item_as_it_stands_says_something_else_of_it() {
        HandoverOffice.given(OPENED)
                .when(over(new Seen(null, null), Finding.DAMAGED))
                .expect(checked(PROJECTOR, Finding.DAMAGED, null));
        HandoverOffice.given(OPENED, checked(PROJECTOR, Finding.MISSING, "不在箱内"))
                .when(over(new Seen(Finding.MISSING, " 不在箱内\n"), Finding.COMPLETE))
                .expect(COMPLETE);
    }

    @Test
    void who_had_something_else_before_them_is_told_what_stands_there() {
        var refused = HandoverOffice.given(OPENED, checked(PROJECTOR, Finding.MISSING, "不在箱内"))
                .refuses(over(new Seen(null, null), Finding.COMPLETE), HandoverRefusal.ITEM_CHANGED_MEANWHILE);
        assertThat(refused.more())
                .isEqualTo(Map.of(
                        "errors", List.of(Map.of("device", PROJECTOR.value(), "finding", "MISSING", "note", "不在箱内"))));
        HandoverOffice.given(OPENED, COMPLETE)
                .refuses(
                        over(new Seen(Finding.COMPLETE, "缺电池"), Finding.DAMAGED),
                        HandoverRefusal.ITEM_CHANGED_MEANWHILE);
    }

    @Test
    void what_stands_there_already_is_said_again_whatever_was_seen() {
        HandoverOffice.given(OPENED, COMPLETE)
                .when(over(new Seen(Finding.DAMAGED, null), Finding.COMPLETE))
                .expectNothing();
    }

    private static CheckItem over(Seen seen, Finding finding) {
        return new CheckItem(Cast.SHEET, PROJECTOR, finding, null, seen, BY_WANG, Cast.at(2));
    }

    @Test
    void the_sheets_digest_follows_its_checks_and_nothing_else() {
        assertThat(contentOf(OPENED)).isNotEqualTo(contentOf(OPENED, COMPLETE));
        ItemChecked first = checked(PROJECTOR, Finding.DAMAGED, "划痕");
        assertThat(contentOf(OPENED, first, COMPLETE)).isEqualTo(contentOf(OPENED, COMPLETE));
        assertThat(contentOf(OPENED, COMPLETE, signed(Side.INCOMING, WANG, contentOf(OPENED, COMPLETE))))
                .isEqualTo(contentOf(OPENED, COMPLETE));
    }
}
