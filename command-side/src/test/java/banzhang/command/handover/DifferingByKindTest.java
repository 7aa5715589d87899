package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_WANG;
import static banzhang.command.handover.Cast.BY_ZHOU;
import static banzhang.command.handover.Cast.PROJECTOR_ITEM;
import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.check;
import static banzhang.command.handover.Cast.checked;
import static banzhang.command.handover.Cast.completed;
import static banzhang.command.handover.Cast.contentOf;
import static banzhang.command.handover.Cast.decline;
import static banzhang.command.handover.Cast.open;
import static banzhang.command.handover.Cast.opened;
import static banzhang.command.handover.Cast.sign;
import static banzhang.command.handover.Cast.signed;
import static banzhang.command.handover.Cast.withdraw;
import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import banzhang.access.Caller;
import banzhang.command.CommandRefused;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.value.Custodian;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.events.value.Office;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The same rules under 交付使用 and under a made-up kind that is its mirror in every respect.
@DisplayName("交接 · 类别规则")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DifferingByKindTest {
    private static final HandoverKindPolicy ISSUE = HandoverKindPolicy.of(Kind.ISSUE);
    private static final HandoverKindPolicy MIRROR = new HandoverKindPolicy(
            Set.of(Custodian.Kind.CLASS),
            Set.of(Custodian.Kind.STORE),
            false,
            Set.of(Office.AUDITOR),
            false,
            false,
            Side.OUTGOING,
            Side.OUTGOING,
            List.of(Side.OUTGOING, Side.INCOMING),
            Set.of(Finding.MISSING),
            1);
    private static final HandoverKindPolicy RECEIPT = new HandoverKindPolicy(
            Set.of(Custodian.Kind.STORE),
            Set.of(Custodian.Kind.CLASS),
            false,
            Set.of(Office.GENERAL_AFFAIRS),
            false,
            false,
            Side.INCOMING,
            Side.INCOMING,
            List.of(Side.INCOMING),
            Set.of(Finding.values()),
            30);

    private static final HandoverProgress OPENED = after(opened(PROJECTOR_ITEM));
    private static final HandoverProgress COMPLETE =
            after(opened(PROJECTOR_ITEM), checked(PROJECTOR, Finding.COMPLETE, null));
    private static final Digest CONTENT = contentOf(opened(PROJECTOR_ITEM), checked(PROJECTOR, Finding.COMPLETE, null));

    @Test
    void every_kind_has_a_policy_under_which_both_sides_sign_once() {
        for (Kind kind : Kind.values()) {
            assertThat(HandoverKindPolicy.of(kind).signs())
                    .doesNotHaveDuplicates()
                    .contains(Side.OUTGOING, Side.INCOMING);
            assertThat(HandoverKindPolicy.of(kind).openers()).isNotEmpty();
        }
    }

    @Test
    void who_may_open_and_withdraw_is_the_kinds_to_say() {
        OpeningRules.mayOpen(ISSUE, open(BY_CHEN, PROJECTOR));
        OpeningRules.mayOpen(MIRROR, returning(BY_ZHOU));
        refused(() -> OpeningRules.mayOpen(MIRROR, returning(BY_CHEN)), HandoverRefusal.NOT_YOURS_TO_OPEN);
        assertThat(EndingRules.withdraw(OPENED, MIRROR, withdraw(BY_ZHOU, "错"))).isPresent();
        refused(
                () -> EndingRules.withdraw(OPENED, MIRROR, withdraw(BY_CHEN, "错")),
                HandoverRefusal.NOT_YOURS_TO_WITHDRAW);
    }

    @Test
    void who_checks_and_declines_is_the_kinds_to_say() {
        CheckItem byStore = check(BY_CHEN, PROJECTOR, Finding.COMPLETE, null);
        assertThat(HandoverRules.check(OPENED, MIRROR, byStore)).isPresent();
        refused(() -> HandoverRules.check(OPENED, ISSUE, byStore), HandoverRefusal.NOT_YOURS_TO_CHECK);
        assertThat(EndingRules.decline(OPENED, MIRROR, decline(BY_CHEN, "错"))).isPresent();
        refused(() -> EndingRules.decline(OPENED, MIRROR, decline(BY_WANG, "错")), HandoverRefusal.NOT_YOURS_TO_DECLINE);
    }

    @Test
    void in_which_order_sides_sign_is_the_kinds_to_say() {
        SignHandover byStore = sign(BY_CHEN, Side.OUTGOING, CONTENT);
        assertThat(HandoverRules.sign(COMPLETE, MIRROR, byStore)).containsExactly(signed(Side.OUTGOING, CHEN, CONTENT));
        refused(() -> HandoverRules.sign(COMPLETE, ISSUE, byStore), HandoverRefusal.NOT_THIS_SIDES_TURN);
    }

    @Test
    void what_passes_is_the_kinds_to_say() {
        HandoverProgress signed = HandoverProgress.after(COMPLETE, signed(Side.OUTGOING, CHEN, CONTENT));
        assertThat(HandoverRules.sign(signed, MIRROR, sign(BY_WANG, Side.INCOMING, CONTENT)))
                .last()
                .isEqualTo(completed(List.of(), new Residue(PROJECTOR, Finding.COMPLETE)));
    }

    @Test
    void how_many_signatures_complete_a_sheet_is_the_kinds_to_say() {
        assertThat(HandoverRules.sign(COMPLETE, RECEIPT, sign(BY_WANG, Side.INCOMING, CONTENT)))
                .last()
                .isEqualTo(completed(List.of(PROJECTOR)));
    }

    private static OpenHandover returning(Caller by) {
        return new OpenHandover(SHEET, Kind.RETURN, null, List.of(PROJECTOR), OpeningTerms.NONE, by, at(1));
    }

    private static void refused(ThrowingCallable deciding, HandoverRefusal refusal) {
        CommandRefused refused = catchThrowableOfType(CommandRefused.class, deciding);
        assertThat(refused.refusal()).isEqualTo(refusal);
    }

    private static HandoverProgress after(HandoverEvent first, HandoverEvent... more) {
        @Nullable HandoverProgress progress = HandoverProgress.after(null, first);
        for (HandoverEvent event : more) {
            progress = HandoverProgress.after(progress, event);
        }
        return progress;
    }
}
