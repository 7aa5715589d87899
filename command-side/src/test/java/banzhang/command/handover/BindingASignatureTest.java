package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_SUN;
import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.SUN;
import static banzhang.command.handover.Cast.WANGS_CLASS;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.completed;
import static banzhang.command.handover.Cast.contentOf;
import static banzhang.command.handover.Cast.moved;
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
import static banzhang.command.handover.SuccessionSheet.found;
import static banzhang.sample.SampleSchool.COMPUTER;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.WANG;

import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("交接 · 签字只对此刻的内容有效")
@DisplayNameGeneration(ReplaceUnderscores.class)
class BindingASignatureTest {
    private static final Digest BEFORE =
            contentOf(OPENED, WITNESSED, PROJECTOR_DECLARED, COMPUTER_DECLARED, PROJECTOR_FOUND, COMPUTER_FOUND);
    private static final ItemChecked NOTED = found(PROJECTOR, Finding.COMPLETE, "遥控器缺电池");
    private static final Digest AFTER =
            contentOf(OPENED, WITNESSED, PROJECTOR_DECLARED, COMPUTER_DECLARED, PROJECTOR_FOUND, COMPUTER_FOUND, NOTED);
    private static final HandoverSigned GIVEN_BEFORE = signed(Side.OUTGOING, WANG, BEFORE);

    @Test
    void a_change_after_a_signature_is_allowed_and_asks_for_signing_again() {
        agreed().and(GIVEN_BEFORE)
                .when(new CheckItem(SHEET, PROJECTOR, Finding.COMPLETE, "遥控器缺电池", BY_NEXT_LI, at(2)))
                .expect(NOTED);
        agreed().and(GIVEN_BEFORE, NOTED)
                .refuses(sign(BY_NEXT_LI, Side.INCOMING, AFTER), HandoverRefusal.NOT_THIS_SIDES_TURN);
        agreed().and(GIVEN_BEFORE, NOTED)
                .when(sign(BY_FORMER_WANG, Side.OUTGOING, AFTER))
                .expect(signed(Side.OUTGOING, WANG, AFTER));
    }

    @Test
    void an_earlier_content_is_not_signed_any_more_not_even_by_who_has() {
        agreed().and(GIVEN_BEFORE, NOTED)
                .refuses(sign(BY_FORMER_WANG, Side.OUTGOING, BEFORE), HandoverRefusal.SHEET_HAS_CHANGED);
    }

    @Test
    void the_last_signature_completes_only_when_all_cover_the_same_content() {
        agreed().and(GIVEN_BEFORE, signed(Side.INCOMING, LI, BEFORE), NOTED)
                .and(signed(Side.OUTGOING, WANG, AFTER))
                .refuses(sign(BY_SUN, Side.WITNESS, AFTER), HandoverRefusal.NOT_THIS_SIDES_TURN);
        agreed().and(GIVEN_BEFORE, signed(Side.INCOMING, LI, BEFORE), NOTED)
                .and(signed(Side.OUTGOING, WANG, AFTER), signed(Side.INCOMING, LI, AFTER))
                .when(sign(BY_SUN, Side.WITNESS, AFTER))
                .expectOneAppend(
                        signed(Side.WITNESS, SUN, AFTER),
                        completed(List.of(PROJECTOR, COMPUTER)),
                        moved(PROJECTOR, WANGS_CLASS, LIS_CLASS, Finding.COMPLETE, SHEET),
                        moved(COMPUTER, WANGS_CLASS, LIS_CLASS, Finding.COMPLETE, SHEET));
    }

    @Test
    void what_was_changed_back_is_signed_as_it_was() {
        agreed().and(GIVEN_BEFORE, NOTED, PROJECTOR_FOUND)
                .when(sign(BY_NEXT_LI, Side.INCOMING, BEFORE))
                .expect(signed(Side.INCOMING, LI, BEFORE));
    }
}
