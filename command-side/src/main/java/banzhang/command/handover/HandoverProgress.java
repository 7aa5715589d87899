package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.access.HandoverParties;
import banzhang.command.CommandRefused;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverDeclined;
import banzhang.events.HandoverEvent.HandoverLapsed;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.HandoverWithdrawn;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverSheet;
import banzhang.events.ResidueEvent.ResidueSettled;
import banzhang.events.SheetCountEvent;
import banzhang.events.SheetFileEvent.AssertionFiled;
import banzhang.events.SheetFileEvent.PaperFiled;
import banzhang.events.SheetFileEvent.PhotoFiled;
import banzhang.events.SheetTermsEvent;
import banzhang.events.value.Digest;
import banzhang.journal.CanonicalJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 交接进度 — what rules need to know of one sheet, folded from its events: content, signatures, and how it ended.
///
/// @param signatures all of them; one that covers an earlier content does not count
/// @param end the event that ended it; none while it is open
/// @param settled what became of what it left behind
record HandoverProgress(
        HandoverOpened opened,
        HandoverSheet sheet,
        List<HandoverSigned> signatures,
        @Nullable HandoverEvent end,
        List<ResidueSettled> settled) {
    HandoverProgress {
        signatures = List.copyOf(signatures);
        settled = List.copyOf(settled);
    }

    /// The progress after one more event, from none before the first.
    static HandoverProgress after(@Nullable HandoverProgress before, HandoverEvent event) {
        if (event instanceof HandoverOpened opened) {
            return new HandoverProgress(opened, HandoverSheet.of(opened), List.of(), null, List.of());
        }
        if (before == null) {
            throw new IllegalStateException("a sheet begins with handover.opened");
        }
        return switch (event) {
            case HandoverOpened again -> throw new IllegalStateException("a sheet is opened once");
            case ItemChecked checked -> before.with(before.sheet.with(checked));
            case PaperFiled beside -> before;
            case PhotoFiled filed -> before.with(before.sheet.with(filed));
            case SheetTermsEvent agreed -> before.with(before.sheet.with(agreed));
            case SheetCountEvent counted -> before.with(before.sheet.with(counted));
            case HandoverSigned signed -> before.with(signed);
            case AssertionFiled filed -> before;
            case HandoverCompleted completed -> before.endedBy(completed);
            case HandoverDeclined declined -> before.endedBy(declined);
            case HandoverWithdrawn withdrawn -> before.endedBy(withdrawn);
            case HandoverLapsed lapsed -> before.endedBy(lapsed);
            case ResidueSettled of -> before.with(of);
        };
    }

    /// The progress, for those who may know of the sheet; to everybody else there is none.
    static HandoverProgress seenBy(Caller caller, @Nullable HandoverProgress known) {
        if (known == null || !HandoverParties.sees(caller, known.sheet)) {
            throw new CommandRefused(HandoverRefusal.HANDOVER_NOT_FOUND);
        }
        return known;
    }

    private HandoverProgress with(HandoverSheet changed) {
        return new HandoverProgress(opened, changed, signatures, end, settled);
    }

    private HandoverProgress with(HandoverSigned signed) {
        return new HandoverProgress(opened, sheet, and(signatures, signed), end, settled);
    }

    private HandoverProgress with(ResidueSettled of) {
        return new HandoverProgress(opened, sheet, signatures, end, and(settled, of));
    }

    private HandoverProgress endedBy(HandoverEvent last) {
        return new HandoverProgress(opened, sheet, signatures, last, settled);
    }

    private static <T> List<T> and(List<T> known, T one) {
        return Stream.concat(known.stream(), Stream.of(one)).toList();
    }

    boolean hasEnded() {
        return end != null;
    }

    /// What a signature must cover now.
    Digest content() {
        return CanonicalJson.digest(sheet);
    }

    /// Whether this person, or who is one hand with this person, has put a name to another side of the sheet, be it
    /// to
    /// an earlier content.
    boolean isSignedForAnotherSideBy(Caller by, Side side) {
        return signatures.stream()
                .anyMatch(signed -> signed.side() != side && by.isOneHandWith(signed.signer(), signed.happenedAt()));
    }

    /// The side's signature that counts: of the content as it is now.
    Optional<HandoverSigned> signatureOf(Side side) {
        return counting().filter(signed -> signed.side() == side).findFirst();
    }

    /// The sides that have signed the content as it is now.
    List<Side> signedSides() {
        return counting().map(HandoverSigned::side).toList();
    }

    private Stream<HandoverSigned> counting() {
        Digest now = content();
        return signatures.stream().filter(signed -> signed.content().equals(now));
    }
}
