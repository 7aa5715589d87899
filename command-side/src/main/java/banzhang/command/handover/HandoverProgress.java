package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.command.CommandRefused;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverDeclined;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.HandoverWithdrawn;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverSheet;
import banzhang.events.value.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 交接进度 — what rules need to know of one sheet, folded from its events: content, signatures, and how it ended.
///
/// @param end the event that ended it; none while it is open
record HandoverProgress(
        HandoverSheet sheet,
        List<HandoverSigned> signatures,
        @Nullable HandoverEvent end) {
    HandoverProgress {
        signatures = List.copyOf(signatures);
    }

    /// The progress after one more event, from none before the first.
    static HandoverProgress after(@Nullable HandoverProgress before, HandoverEvent event) {
        if (event instanceof HandoverOpened opened) {
            return new HandoverProgress(HandoverSheet.of(opened), List.of(), null);
        }
        if (before == null) {
            throw new IllegalStateException("a sheet begins with handover.opened");
        }
        return switch (event) {
            case HandoverOpened again -> throw new IllegalStateException("a sheet is opened once");
            case ItemChecked checked -> new HandoverProgress(before.sheet.with(checked), before.signatures, before.end);
            case HandoverSigned signed -> before.with(signed);
            case HandoverCompleted completed -> before.endedBy(completed);
            case HandoverDeclined declined -> before.endedBy(declined);
            case HandoverWithdrawn withdrawn -> before.endedBy(withdrawn);
        };
    }

    /// The progress, for those who may know of the sheet; to everybody else there is none.
    static HandoverProgress seenBy(Caller caller, @Nullable HandoverProgress known) {
        if (known == null || !HandoverParties.sees(caller, known.sheet)) {
            throw new CommandRefused(HandoverRefusal.HANDOVER_NOT_FOUND);
        }
        return known;
    }

    private HandoverProgress with(HandoverSigned signed) {
        List<HandoverSigned> more =
                Stream.concat(signatures.stream(), Stream.of(signed)).toList();
        return new HandoverProgress(sheet, more, end);
    }

    private HandoverProgress endedBy(HandoverEvent last) {
        return new HandoverProgress(sheet, signatures, last);
    }

    boolean hasEnded() {
        return end != null;
    }

    boolean isSigned() {
        return !signatures.isEmpty();
    }

    boolean isSignedBy(PersonId person) {
        return signatures.stream().anyMatch(signed -> signed.signer().equals(person));
    }

    Optional<HandoverSigned> signatureOf(Side side) {
        return signatures.stream().filter(signed -> signed.side() == side).findFirst();
    }

    List<Side> signedSides() {
        return signatures.stream().map(HandoverSigned::side).toList();
    }
}
