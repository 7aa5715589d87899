package banzhang.command.handover;

import static banzhang.access.HandoverParties.actsFor;
import static banzhang.command.CommandRefused.when;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.HandoverSheet;
import banzhang.events.HandoverSheet.Check;
import banzhang.events.SheetFileEvent.AssertionFiled;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 交接规则 — what a command does to a sheet: the events it records, none when it repeats what is done, or a refusal.
///
/// Pure functions. What has been done already is done quietly, also after the end.
final class HandoverRules {
    private HandoverRules() {}

    static Optional<ItemChecked> check(HandoverProgress so, HandoverKindPolicy policy, CheckItem asked) {
        HandoverSheet sheet = so.sheet();
        when(!actsFor(asked.by(), sheet, policy.checker()), HandoverRefusal.NOT_YOURS_TO_CHECK);
        requireOnSheet(sheet, asked.device());
        when(FreeText.isTooLong(asked.note()), HandoverRefusal.NOTE_TOO_LONG);
        if (new Check(asked.finding(), asked.note()).equals(sheet.checkOf(asked.device()))) {
            return Optional.empty();
        }
        requireOpen(so);
        Seen.require(asked.seen(), asked.device(), sheet.checkOf(asked.device()));
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
        requireOpen(so);
        when(earlier.isPresent(), HandoverRefusal.SIDE_HAS_SIGNED);
        when(so.isSignedForAnotherSideBy(by, side), HandoverRefusal.SIGNED_FOR_THE_OTHER_SIDE);
        requireReadyToSign(sheet, policy);
        boolean turn = policy.nextAfter(so.signedSides()).filter(side::equals).isPresent();
        when(!turn, HandoverRefusal.NOT_THIS_SIDES_TURN);
        when(!content.equals(so.content()), HandoverRefusal.SHEET_HAS_CHANGED);
        return true;
    }

    private static void requireReadyToSign(HandoverSheet sheet, HandoverKindPolicy policy) {
        var approval = sheet.agreed().approval();
        boolean approved = approval != null && approval.granted();
        when(policy.approved() && !approved, HandoverRefusal.NOT_APPROVED);
        when(policy.declared() && !sheet.isDeclared(), HandoverRefusal.ITEMS_NOT_DECLARED);
        when(!sheet.isChecked(), HandoverRefusal.ITEMS_NOT_CHECKED);
        when(sheet.isInDispute(), HandoverRefusal.DISPUTE_NOT_SETTLED);
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
        List<HandoverEvent> events = new ArrayList<>(List.of(signed));
        assertion(signed, asked.assertion()).ifPresent(events::add);
        HandoverProgress then = HandoverProgress.after(so, signed);
        if (policy.nextAfter(then.signedSides()).isEmpty()) {
            events.add(completion(so.sheet(), policy, asked.at()));
        }
        return List.copyOf(events);
    }

    /// What a passkey said, filed beside its signature.
    private static Optional<AssertionFiled> assertion(HandoverSigned signed, @Nullable Digest assertion) {
        return Optional.ofNullable(assertion)
                .map(said -> new AssertionFiled(
                        signed.handover(), signed.school(), signed.side(), signed.signer(), said, signed.happenedAt()));
    }

    /// The drawing may differ: a second stroke is still the same signature.
    private static boolean isBy(HandoverSigned signed, Caller by, Digest content) {
        return signed.signer().equals(by.person()) && signed.content().equals(content);
    }

    static void requireOpen(HandoverProgress so) {
        when(so.hasEnded(), HandoverRefusal.HANDOVER_HAS_ENDED);
    }

    static void requireOnSheet(HandoverSheet sheet, DeviceId device) {
        when(!sheet.names(device), HandoverRefusal.DEVICE_NOT_ON_SHEET);
    }

    static void requireReason(String reason) {
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

    /// What counts of an item: what was settled, otherwise what was found.
    static Finding findingOf(HandoverSheet sheet, DeviceId device) {
        return Objects.requireNonNull(sheet.findingOf(device), "every item was checked before the first signature");
    }
}
