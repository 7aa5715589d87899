package banzhang.command.handover;

import static banzhang.command.CommandRefused.when;
import static banzhang.command.handover.HandoverParties.actsFor;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverDeclined;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.HandoverWithdrawn;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverSheet;
import banzhang.events.HandoverSheet.Check;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.journal.CanonicalJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// 交接规则 — what a command does to a sheet: the events it records, none when it repeats what is done, or a refusal.
///
/// Pure functions. What has been done already is done quietly, also after the end.
final class HandoverRules {
    private static final int MOST_DEVICES = 200;

    private HandoverRules() {}

    static void mayOpen(HandoverKindPolicy policy, OpenHandover asked) {
        when(!asked.by().holdsAny(policy.openers()), HandoverRefusal.NOT_YOURS_TO_OPEN);
        when(asked.devices().isEmpty(), HandoverRefusal.NO_DEVICES);
        when(asked.devices().size() > MOST_DEVICES, HandoverRefusal.TOO_MANY_DEVICES);
        int different = new HashSet<>(asked.devices()).size();
        when(different < asked.devices().size(), HandoverRefusal.DEVICE_NAMED_TWICE);
    }

    static Optional<ItemChecked> check(HandoverProgress so, HandoverKindPolicy policy, CheckItem asked) {
        HandoverSheet sheet = so.sheet();
        when(!actsFor(asked.by(), sheet, policy.checker()), HandoverRefusal.NOT_YOURS_TO_CHECK);
        when(!sheet.names(asked.device()), HandoverRefusal.DEVICE_NOT_ON_SHEET);
        when(FreeText.isTooLong(asked.note()), HandoverRefusal.NOTE_TOO_LONG);
        if (new Check(asked.finding(), asked.note()).equals(sheet.checkOf(asked.device()))) {
            return Optional.empty();
        }
        when(so.hasEnded(), HandoverRefusal.HANDOVER_HAS_ENDED);
        when(so.isSigned(), HandoverRefusal.SHEET_IS_SIGNED);
        return Optional.of(new ItemChecked(
                sheet.handover(),
                sheet.school(),
                asked.device(),
                asked.finding(),
                asked.note(),
                asked.by().person(),
                asked.at()));
    }

    /// Whether signing records anything; false when this person has put this side's name to this content before.
    static boolean maySign(HandoverProgress so, HandoverKindPolicy policy, Caller by, Side side, Digest content) {
        HandoverSheet sheet = so.sheet();
        when(!actsFor(by, sheet, side), HandoverRefusal.NOT_YOURS_TO_SIGN);
        Optional<HandoverSigned> earlier = so.signatureOf(side);
        if (earlier.filter(signed -> isBy(signed, by, content)).isPresent()) {
            return false;
        }
        when(so.hasEnded(), HandoverRefusal.HANDOVER_HAS_ENDED);
        when(earlier.isPresent(), HandoverRefusal.SIDE_HAS_SIGNED);
        when(so.isSignedBy(by.person()), HandoverRefusal.SIGNED_FOR_THE_OTHER_SIDE);
        when(!sheet.isChecked(), HandoverRefusal.ITEMS_NOT_CHECKED);
        boolean turn = policy.nextAfter(so.signedSides()).filter(side::equals).isPresent();
        when(!turn, HandoverRefusal.NOT_THIS_SIDES_TURN);
        when(!content.equals(CanonicalJson.digest(sheet)), HandoverRefusal.SHEET_HAS_CHANGED);
        return true;
    }

    /// The signature and, with the last one, the completion.
    static List<HandoverEvent> sign(HandoverProgress so, HandoverKindPolicy policy, SignHandover asked) {
        if (!maySign(so, policy, asked.by(), asked.side(), asked.content())) {
            return List.of();
        }
        HandoverSigned signed = new HandoverSigned(
                so.sheet().handover(),
                so.sheet().school(),
                asked.side(),
                asked.by().person(),
                asked.content(),
                asked.drawing(),
                asked.authentication(),
                asked.authenticatedAt(),
                asked.at());
        HandoverProgress then = HandoverProgress.after(so, signed);
        return policy.nextAfter(then.signedSides()).isPresent()
                ? List.of(signed)
                : List.of(signed, completion(so.sheet(), policy, asked.at()));
    }

    static Optional<HandoverDeclined> decline(HandoverProgress so, HandoverKindPolicy policy, DeclineHandover asked) {
        HandoverSheet sheet = so.sheet();
        when(!actsFor(asked.by(), sheet, policy.decliner()), HandoverRefusal.NOT_YOURS_TO_DECLINE);
        requireReason(asked.reason());
        if (so.end() instanceof HandoverDeclined earlier
                && earlier.declinedBy().equals(asked.by().person())
                && earlier.reason().equals(asked.reason())) {
            return Optional.empty();
        }
        when(so.hasEnded(), HandoverRefusal.HANDOVER_HAS_ENDED);
        return Optional.of(new HandoverDeclined(
                sheet.handover(), sheet.school(), asked.reason(), asked.by().person(), asked.at()));
    }

    static Optional<HandoverWithdrawn> withdraw(
            HandoverProgress so, HandoverKindPolicy policy, WithdrawHandover asked) {
        HandoverSheet sheet = so.sheet();
        when(!asked.by().holdsAny(policy.openers()), HandoverRefusal.NOT_YOURS_TO_WITHDRAW);
        requireReason(asked.reason());
        if (so.end() instanceof HandoverWithdrawn earlier
                && earlier.withdrawnBy().equals(asked.by().person())
                && earlier.reason().equals(asked.reason())) {
            return Optional.empty();
        }
        when(so.hasEnded(), HandoverRefusal.HANDOVER_HAS_ENDED);
        return Optional.of(new HandoverWithdrawn(
                sheet.handover(), sheet.school(), asked.reason(), asked.by().person(), asked.at()));
    }

    /// The drawing may differ: a second stroke is still the same signature.
    private static boolean isBy(HandoverSigned signed, Caller by, Digest content) {
        return signed.signer().equals(by.person()) && signed.content().equals(content);
    }

    private static void requireReason(String reason) {
        when(reason.isEmpty(), HandoverRefusal.REASON_MISSING);
        when(FreeText.isTooLong(reason), HandoverRefusal.REASON_TOO_LONG);
    }

    private static HandoverCompleted completion(HandoverSheet sheet, HandoverKindPolicy policy, Instant at) {
        List<DeviceId> moved = new ArrayList<>();
        List<Residue> residue = new ArrayList<>();
        for (HandoverEvent.Item item : sheet.items()) {
            Finding finding = findingOf(sheet, item.device());
            if (policy.moving().contains(finding)) {
                moved.add(item.device());
            } else {
                residue.add(new Residue(item.device(), finding));
            }
        }
        return new HandoverCompleted(sheet.handover(), sheet.school(), moved, residue, at);
    }

    static Finding findingOf(HandoverSheet sheet, DeviceId device) {
        return Objects.requireNonNull(sheet.checkOf(device), "every item was checked before the first signature")
                .finding();
    }
}
