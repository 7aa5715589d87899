package banzhang.query.ledger;

import banzhang.events.AccessoryEvent.AccessoryAdded;
import banzhang.events.AccessoryEvent.AccessoryRemoved;
import banzhang.events.AccountEvent;
import banzhang.events.CardEvent;
import banzhang.events.CommandEvent;
import banzhang.events.CorrectionEvent.CorrectionConfirmed;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.OrganisationEvent;
import banzhang.events.RegisterEvent.AssetCodeClaimed;
import banzhang.events.RegisterEvent.AssetCodeReleased;
import banzhang.events.RegisterEvent.CorrectionBatchEvent;
import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.events.RegisterEvent.DeviceListed;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.RegisterEvent.HeadingForgotten;
import banzhang.events.RegisterEvent.HeadingMapped;
import banzhang.events.RegisterEvent.ImportAdvanced;
import banzhang.events.RegisterEvent.ImportBegun;
import banzhang.events.RegisterEvent.ImportCompleted;
import banzhang.events.RegisterEvent.ImportWithdrawn;
import banzhang.events.RegroupingEvent.CardMerged;
import banzhang.events.RegroupingEvent.CardSplit;
import banzhang.events.ResidueEvent.ResidueSettled;
import banzhang.events.ReversalEvent.CardReversed;
import banzhang.events.SettingEvent;
import banzhang.events.value.Accessories;
import banzhang.events.value.AssetCard;
import banzhang.events.value.CardTexts;
import banzhang.query.ledger.ImportEntry.State;
import banzhang.query.views.JournalPlace;
import banzhang.query.views.UnknownEventException;
import banzhang.query.views.ViewKey;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.UnknownSerializedType;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// 台账登账 — devices with the facts of their custody, imports and how they ended, what handovers left behind.
@Component
@ProcessingGroup("ledger")
class LedgerProjection {
    private final LedgerShelf shelf;

    LedgerProjection(LedgerShelf shelf) {
        this.shelf = shelf;
    }

    @EventHandler
    void on(CustodyEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        long at = JournalPlace.of(token);
        switch (event) {
            case DeviceRegistered registered -> enter(registered, at, recordedAt);
            case CustodyMoved moved -> move(moved, at, recordedAt);
            case ImportBegun begun -> begin(begun, at);
            case ImportAdvanced advanced -> advance(advanced, at);
            case ImportCompleted completed -> end(completed, at);
            case ImportWithdrawn withdrawn -> end(withdrawn, at);
            case HandoverCompleted completed -> leaveBehind(completed, at);
            case ResidueSettled settled -> settle(settled, at);
            case CorrectionConfirmed confirmed ->
                say(confirmed, at, card -> CardTexts.corrected(card, confirmed.changes()));
            case AccessoryAdded added -> say(added, at, card -> Accessories.added(card, added.accessory()));
            case AccessoryRemoved removed -> say(removed, at, card -> Accessories.removed(card, removed.accessory()));
            case CardReversed reversed -> leave(reversed, Leaving.REVERSED, at);
            case CardSplit split -> leave(split, Leaving.SPLIT, at);
            case CardMerged merged -> leave(merged, Leaving.MERGED, at);
            case CardEvent other -> {}
            case DeviceListed other -> {}
            case AssetCodeClaimed other -> {}
            case AssetCodeReleased other -> {}
            case HeadingMapped other -> {}
            case HeadingForgotten other -> {}
            case CorrectionBatchEvent other -> {}
            case HandoverEvent other -> {}
            case OrganisationEvent other -> {}
            case AccountEvent other -> {}
            case SettingEvent other -> {}
            case CommandEvent other -> {}
        }
    }

    @EventHandler
    void on(UnknownSerializedType unknown) {
        throw new UnknownEventException(unknown);
    }

    private void enter(DeviceRegistered registered, long at, Instant recordedAt) {
        shelf.devices()
                .begin(
                        ViewKey.of(registered.school(), registered.device()),
                        at,
                        () -> DeviceDocument.of(registered, at, recordedAt));
    }

    private void move(CustodyMoved moved, long at, Instant recordedAt) {
        shelf.devices()
                .change(
                        ViewKey.of(moved.school(), moved.device()),
                        at,
                        device -> DeviceDocument.moved(device, moved, at, recordedAt));
    }

    private void say(CardEvent event, long at, UnaryOperator<AssetCard> change) {
        shelf.devices()
                .change(
                        ViewKey.of(event.school(), event.device()),
                        at,
                        device -> DeviceDocument.changed(device, change, event.happenedAt(), at));
    }

    private void leave(CardEvent event, Leaving how, long at) {
        shelf.devices()
                .change(
                        ViewKey.of(event.school(), event.device()),
                        at,
                        device -> DeviceDocument.left(device, how, event.happenedAt(), at));
    }

    private void begin(ImportBegun begun, long at) {
        shelf.imports()
                .begin(
                        ViewKey.of(begun.school(), begun.batch()),
                        at,
                        () -> new Document("batch", begun.batch().value())
                                .append("state", State.RUNNING.name())
                                .append("rows", begun.rows())
                                .append("done", 0)
                                .append("begunAt", begun.happenedAt().toString()));
    }

    private void advance(ImportAdvanced advanced, long at) {
        shelf.imports()
                .change(
                        ViewKey.of(advanced.school(), advanced.batch()),
                        at,
                        known -> new Document(known).append("done", known.getInteger("done") + advanced.rows()));
    }

    private void end(ImportCompleted completed, long at) {
        shelf.imports()
                .change(
                        ViewKey.of(completed.school(), completed.batch()),
                        at,
                        known -> new Document(known)
                                .append("state", State.COMPLETED.name())
                                .append("endedAt", completed.happenedAt().toString()));
    }

    private void end(ImportWithdrawn withdrawn, long at) {
        shelf.imports()
                .change(
                        ViewKey.of(withdrawn.school(), withdrawn.batch()),
                        at,
                        known -> new Document(known)
                                .append("state", State.WITHDRAWN.name())
                                .append("endedAt", withdrawn.happenedAt().toString())
                                .append("reason", withdrawn.reason()));
    }

    /// Beside the device, not in it: a device's document is fed by the device's own events only.
    private void leaveBehind(HandoverCompleted completed, long at) {
        for (Residue residue : completed.residue()) {
            shelf.residues()
                    .begin(
                            ViewKey.of(completed.school(), residue.device(), at),
                            at,
                            () -> new Document("device", residue.device().value())
                                    .append("finding", residue.finding().name())
                                    .append("handover", completed.handover().value())
                                    .append("happenedAt", completed.happenedAt().toString()));
        }
    }

    /// Beside what it settles, so that both are known as of the moment they were; an accessory is not the device.
    private void settle(ResidueSettled settled, long at) {
        if (settled.accessory() == null) {
            shelf.residues()
                    .begin(
                            ViewKey.of(settled.school(), settled.device(), at),
                            at,
                            () -> new Document("device", settled.device().value())
                                    .append("outcome", settled.outcome().name())
                                    .append("handover", settled.handover().value())
                                    .append("happenedAt", settled.happenedAt().toString()));
        }
    }
}
