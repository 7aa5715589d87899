package banzhang.query.register;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.ReversalEvent;
import banzhang.events.ReversalEvent.CardReversed;
import banzhang.events.ReversalEvent.ReversalProposed;
import banzhang.events.ReversalEvent.ReversalRejected;
import banzhang.events.ReversalEvent.ReversalWithdrawn;
import banzhang.events.value.DeviceId;
import banzhang.events.value.PersonId;
import banzhang.query.ledger.LedgerDevice;
import banzhang.query.ledger.LedgerShelf;
import banzhang.query.organisation.OrganisationShelf;
import banzhang.query.organisation.SchoolPlan;
import banzhang.query.register.CorrectionView.Decision;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 冲销查阅 — the reversals of the devices a person may see, newest first.
@Component
public final class Reversals {
    private static final Comparator<ReversalView> NEWEST =
            Comparator.comparingLong(ReversalView::position).reversed();
    private final CardShelf shelf;
    private final LedgerShelf ledger;
    private final OrganisationShelf organisation;

    Reversals(CardShelf shelf, LedgerShelf ledger, OrganisationShelf organisation) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.organisation = organisation;
    }

    /// Of the whole school; no states means all.
    public List<ReversalView> list(Caller caller, Set<CorrectionState> states) {
        SchoolPlan plan = organisation.planOf(caller.school());
        return shelf.reversals().under(caller.school()).stream()
                .filter(kept -> states.isEmpty() || states.contains(state(ended(kept))))
                .flatMap(kept -> ledger.find(caller, new DeviceId(kept.getString("device"))).stream()
                        .flatMap(device -> Stream.of(view(kept, device, plan))))
                .sorted(NEWEST)
                .toList();
    }

    /// Of one device.
    ///
    /// @throws Refused NOT_FOUND, also for a device that is not the caller's to see
    public List<ReversalView> ofDevice(Caller caller, DeviceId id) {
        LedgerDevice device = ledger.find(caller, id).orElseThrow(() -> new Refused(AccessRefusal.NOT_FOUND));
        SchoolPlan plan = organisation.planOf(caller.school());
        return shelf.reversals().under(caller.school(), id).stream()
                .map(kept -> view(kept, device, plan))
                .sorted(NEWEST)
                .toList();
    }

    private static ReversalView view(Document kept, LedgerDevice device, SchoolPlan plan) {
        ReversalProposed proposed = CardShelf.read(kept, ReversalProposed.class);
        @Nullable ReversalEvent ended = ended(kept);
        return new ReversalView(
                proposed.reversal(),
                device.id(),
                device.assetCode(),
                device.card().name(),
                state(ended),
                proposed.reason(),
                proposed.proposedBy(),
                plan.personName(proposed.proposedBy()),
                proposed.happenedAt(),
                ending(ended, plan),
                kept.getLong("position"));
    }

    private static @Nullable ReversalEvent ended(Document kept) {
        @Nullable Document end = kept.get("ended", Document.class);
        return end == null ? null : CardShelf.read(end, ReversalEvent.class);
    }

    private static CorrectionState state(@Nullable ReversalEvent ended) {
        return switch (ended) {
            case null -> CorrectionState.OPEN;
            case ReversalProposed still -> CorrectionState.OPEN;
            case CardReversed confirmed -> CorrectionState.CONFIRMED;
            case ReversalRejected rejected -> CorrectionState.REJECTED;
            case ReversalWithdrawn withdrawn -> CorrectionState.WITHDRAWN;
        };
    }

    private static @Nullable Decision ending(@Nullable ReversalEvent ended, SchoolPlan plan) {
        return switch (ended) {
            case null -> null;
            case ReversalProposed still -> null;
            case CardReversed confirmed -> ending(ended, confirmed.confirmedBy(), null, plan);
            case ReversalRejected rejected -> ending(ended, rejected.rejectedBy(), rejected.reason(), plan);
            case ReversalWithdrawn withdrawn -> ending(ended, withdrawn.withdrawnBy(), null, plan);
        };
    }

    private static Decision ending(ReversalEvent ended, PersonId by, @Nullable String reason, SchoolPlan plan) {
        return new Decision(by, plan.personName(by), ended.happenedAt(), reason);
    }
}
