package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_LI;
import static banzhang.command.handover.Cast.BY_LIN;
import static banzhang.command.handover.Cast.BY_STRANGER;
import static banzhang.command.handover.Cast.BY_WANG;
import static banzhang.command.handover.Cast.BY_ZHOU;
import static banzhang.command.handover.Cast.PROJECTOR_ITEM;
import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.checked;
import static banzhang.command.handover.Cast.completed;
import static banzhang.command.handover.Cast.contentOf;
import static banzhang.command.handover.Cast.decline;
import static banzhang.command.handover.Cast.declined;
import static banzhang.command.handover.Cast.opened;
import static banzhang.command.handover.Cast.signed;
import static banzhang.command.handover.Cast.withdraw;
import static banzhang.command.handover.Cast.withdrawn;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.WANG;

import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.HandoverWithdrawn;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.Finding;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("交接 · 拒收与撤单")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndingAHandoverEarlyTest {
    private static final HandoverOpened OPENED = opened(PROJECTOR_ITEM);
    private static final ItemChecked COMPLETE = checked(PROJECTOR, Finding.COMPLETE, null);
    private static final HandoverSigned RECEIVED = signed(Side.INCOMING, WANG, contentOf(OPENED, COMPLETE));

    @Test
    void the_receiving_head_teacher_declines_with_a_reason() {
        HandoverOffice.given(OPENED).when(decline(BY_WANG, " 型号不对 ")).expectOneAppend(declined("型号不对"));
    }

    @Test
    void also_after_having_signed() {
        HandoverOffice.given(OPENED, COMPLETE, RECEIVED)
                .when(decline(BY_WANG, "又发现少了遥控器"))
                .expect(declined("又发现少了遥控器"));
    }

    @Test
    void general_affairs_withdraws_with_a_reason() {
        HandoverOffice.given(OPENED).when(withdraw(BY_CHEN, "开错班级")).expectOneAppend(withdrawn("开错班级"));
        HandoverOffice.given(OPENED, COMPLETE, RECEIVED)
                .when(withdraw(BY_LIN, "开错班级"))
                .expect(new HandoverWithdrawn(SHEET, SCHOOL, "开错班级", Cast.LIN, at(5)));
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        HandoverOffice.given(OPENED, declined("型号不对"))
                .when(decline(BY_WANG, "型号不对"))
                .expectNothing();
        HandoverOffice.given(OPENED, withdrawn("开错班级"))
                .when(withdraw(BY_CHEN, "开错班级"))
                .expectNothing();
    }

    @Test
    void a_sheet_ends_once() {
        HandoverOffice.given(OPENED, declined("型号不对"))
                .refuses(decline(BY_WANG, "别的理由"), HandoverRefusal.HANDOVER_HAS_ENDED);
        HandoverOffice.given(OPENED, declined("型号不对"))
                .refuses(withdraw(BY_CHEN, "型号不对"), HandoverRefusal.HANDOVER_HAS_ENDED);
        HandoverOffice.given(OPENED, withdrawn("开错班级"))
                .refuses(decline(BY_WANG, "开错班级"), HandoverRefusal.HANDOVER_HAS_ENDED);
        HandoverOffice.given(OPENED, withdrawn("开错班级"))
                .refuses(withdraw(BY_LIN, "开错班级"), HandoverRefusal.HANDOVER_HAS_ENDED);
        HandoverOffice.given(OPENED, COMPLETE, RECEIVED, completed(List.of(PROJECTOR)))
                .refuses(withdraw(BY_CHEN, "开错班级"), HandoverRefusal.HANDOVER_HAS_ENDED);
    }

    @Test
    void each_end_is_one_sides_alone() {
        HandoverOffice.given(OPENED).refuses(decline(BY_CHEN, "不要"), HandoverRefusal.NOT_YOURS_TO_DECLINE);
        HandoverOffice.given(OPENED).refuses(decline(BY_ZHOU, "不要"), HandoverRefusal.NOT_YOURS_TO_DECLINE);
        HandoverOffice.given(OPENED).refuses(withdraw(BY_WANG, "不要"), HandoverRefusal.NOT_YOURS_TO_WITHDRAW);
        HandoverOffice.given(OPENED).refuses(withdraw(BY_ZHOU, "不要"), HandoverRefusal.NOT_YOURS_TO_WITHDRAW);
    }

    @Test
    void to_whom_it_does_not_concern_there_is_no_sheet() {
        for (var by : List.of(BY_LI, BY_STRANGER)) {
            HandoverOffice.given(OPENED).refuses(decline(by, "不要"), HandoverRefusal.HANDOVER_NOT_FOUND);
            HandoverOffice.given(OPENED).refuses(withdraw(by, "不要"), HandoverRefusal.HANDOVER_NOT_FOUND);
        }
        HandoverOffice.given().refuses(withdraw(BY_CHEN, "不要"), HandoverRefusal.HANDOVER_NOT_FOUND);
    }

    @Test
    void a_reason_is_stated_in_at_most_500_characters() {
        HandoverOffice.given(OPENED).refuses(decline(BY_WANG, "\u3000\u200b"), HandoverRefusal.REASON_MISSING);
        HandoverOffice.given(OPENED).refuses(withdraw(BY_CHEN, ""), HandoverRefusal.REASON_MISSING);
        HandoverOffice.given(OPENED).refuses(withdraw(BY_CHEN, "长".repeat(501)), HandoverRefusal.REASON_TOO_LONG);
    }
}
