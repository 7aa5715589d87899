package banzhang.query.register;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.RegroupingEvent;
import banzhang.events.RegroupingEvent.CardMergeProposed;
import banzhang.events.RegroupingEvent.CardMerged;
import banzhang.events.RegroupingEvent.CardSplit;
import banzhang.events.RegroupingEvent.CardSplitProposed;
import banzhang.events.RegroupingEvent.CardSucceeded;
import banzhang.events.RegroupingEvent.Proposed;
import banzhang.events.RegroupingEvent.RegroupingRejected;
import banzhang.events.RegroupingEvent.RegroupingWithdrawn;
import banzhang.events.value.CardShare;
import banzhang.events.value.DeviceId;
import banzhang.events.value.PersonId;
import banzhang.query.ledger.LedgerShelf;
import banzhang.query.organisation.OrganisationShelf;
import banzhang.query.organisation.SchoolPlan;
import banzhang.query.register.CorrectionView.Decision;
import banzhang.query.register.RegroupingView.Outcome;
import banzhang.query.register.RegroupingView.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 拆并查阅 — what of the cards a person may see was split and merged, newest first, and where each leads.
@Component
public final class Regroupings {
    private static final Comparator<RegroupingView> NEWEST =
            Comparator.comparingLong(RegroupingView::position).reversed();
    private final CardShelf shelf;
    private final LedgerShelf ledger;
    private final OrganisationShelf organisation;

    Regroupings(CardShelf shelf, LedgerShelf ledger, OrganisationShelf organisation) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.organisation = organisation;
    }

    /// Of the whole school, each once; no states means all.
    public List<RegroupingView> list(Caller caller, Set<CorrectionState> states) {
        SchoolPlan plan = organisation.planOf(caller.school());
        return shelf.regroupings().under(caller.school()).stream()
                .filter(kept -> event(kept) instanceof Proposed of
                        && of.device().equals(of.cards().getFirst()))
                .filter(kept -> states.isEmpty() || states.contains(state(ended(kept))))
                .map(kept -> view(kept, caller, plan))
                .filter(one -> !one.before().isEmpty())
                .sorted(NEWEST)
                .toList();
    }

    /// Of one device.
    ///
    /// @throws Refused NOT_FOUND, also for a device that is not the caller's to see
    public List<RegroupingView> ofDevice(Caller caller, DeviceId id) {
        requireSeen(caller, id);
        SchoolPlan plan = organisation.planOf(caller.school());
        return shelf.regroupings().under(caller.school(), id).stream()
                .filter(kept -> event(kept) instanceof Proposed)
                .map(kept -> view(kept, caller, plan))
                .sorted(NEWEST)
                .toList();
    }

    /// Where a card comes from and where it goes on.
    ///
    /// @throws Refused NOT_FOUND, also for a device that is not the caller's to see
    public Lineage lineage(Caller caller, DeviceId id) {
        requireSeen(caller, id);
        List<LinkedCard> predecessors = new ArrayList<>();
        List<LinkedCard> successors = new ArrayList<>();
        for (Document kept : shelf.regroupings().under(caller.school(), id)) {
            if (event(kept) instanceof CardSucceeded begun) {
                predecessors.addAll(linked(caller, begun.predecessors()));
            }
            successors.addAll(linked(caller, successors(ended(kept))));
        }
        return new Lineage(List.copyOf(predecessors), List.copyOf(successors));
    }

    private void requireSeen(Caller caller, DeviceId id) {
        if (ledger.find(caller, id).isEmpty()) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
    }

    private List<LinkedCard> linked(Caller caller, List<DeviceId> ids) {
        return ids.stream()
                .flatMap(id -> ledger.find(caller, id).stream())
                .map(LinkedCard::of)
                .toList();
    }

    private RegroupingView view(Document kept, Caller caller, SchoolPlan plan) {
        Proposed proposed = CardShelf.read(kept, Proposed.class);
        @Nullable RegroupingEvent ended = ended(kept);
        return new RegroupingView(
                proposed.regrouping(),
                proposed instanceof CardSplitProposed ? Sort.SPLIT : Sort.MERGE,
                proposed.device(),
                linked(caller, proposed.cards()),
                after(proposed, successors(ended)),
                state(ended),
                proposed.reason(),
                proposed.proposedBy(),
                plan.personName(proposed.proposedBy()),
                proposed.happenedAt(),
                ending(ended, plan),
                kept.getLong("position"));
    }

    private static List<Outcome> after(Proposed proposed, List<DeviceId> successors) {
        return switch (proposed) {
            case CardMergeProposed merge ->
                List.of(new Outcome(
                        successors.isEmpty() ? null : successors.getFirst(), merge.assetCode(), null, null));
            case CardSplitProposed split ->
                Stream.iterate(0, at -> at + 1)
                        .limit(split.shares().size())
                        .map(at -> share(split.shares().get(at), successors.isEmpty() ? null : successors.get(at)))
                        .toList();
        };
    }

    private static Outcome share(CardShare share, @Nullable DeviceId device) {
        @Nullable Long fen = share.value() == null ? null : share.value().fen();
        return new Outcome(device, share.assetCode(), share.quantity(), fen);
    }

    private static RegroupingEvent event(Document kept) {
        return CardShelf.read(kept, RegroupingEvent.class);
    }

    private static @Nullable RegroupingEvent ended(Document kept) {
        @Nullable Document end = kept.get("ended", Document.class);
        return end == null ? null : event(end);
    }

    private static List<DeviceId> successors(@Nullable RegroupingEvent ended) {
        return switch (ended) {
            case CardSplit split -> split.successors();
            case CardMerged merged -> List.of(merged.successor());
            case null, default -> List.of();
        };
    }

    private static CorrectionState state(@Nullable RegroupingEvent ended) {
        return switch (ended) {
            case null -> CorrectionState.OPEN;
            case Proposed still -> CorrectionState.OPEN;
            case CardSplit split -> CorrectionState.CONFIRMED;
            case CardMerged merged -> CorrectionState.CONFIRMED;
            case CardSucceeded begun -> CorrectionState.CONFIRMED;
            case RegroupingRejected rejected -> CorrectionState.REJECTED;
            case RegroupingWithdrawn withdrawn -> CorrectionState.WITHDRAWN;
        };
    }

    private static @Nullable Decision ending(@Nullable RegroupingEvent ended, SchoolPlan plan) {
        return switch (ended) {
            case CardSplit split -> ending(split, split.confirmedBy(), null, plan);
            case CardMerged merged -> ending(merged, merged.confirmedBy(), null, plan);
            case RegroupingRejected rejected -> ending(rejected, rejected.rejectedBy(), rejected.reason(), plan);
            case RegroupingWithdrawn withdrawn -> ending(withdrawn, withdrawn.withdrawnBy(), null, plan);
            case null, default -> null;
        };
    }

    private static Decision ending(RegroupingEvent ended, PersonId by, @Nullable String reason, SchoolPlan plan) {
        return new Decision(by, plan.personName(by), ended.happenedAt(), reason);
    }
}
