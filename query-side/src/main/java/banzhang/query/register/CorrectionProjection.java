package banzhang.query.register;

import banzhang.events.AccountEvent;
import banzhang.events.CardEvent;
import banzhang.events.CommandEvent;
import banzhang.events.CorrectionEvent;
import banzhang.events.CorrectionEvent.CorrectionConfirmed;
import banzhang.events.CorrectionEvent.CorrectionProposed;
import banzhang.events.CorrectionEvent.CorrectionRejected;
import banzhang.events.CorrectionEvent.CorrectionWithdrawn;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent;
import banzhang.events.OrganisationEvent;
import banzhang.events.RegisterEvent;
import banzhang.events.RegisterEvent.CorrectionBatchEvent;
import banzhang.events.RegisterEvent.CorrectionBatchProposed;
import banzhang.events.SettingEvent;
import banzhang.events.value.PersonId;
import banzhang.query.views.JournalPlace;
import banzhang.query.views.UnknownEventException;
import banzhang.query.views.ViewCollection;
import banzhang.query.views.ViewKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 更正登账 — each correction and each file of corrections as it was proposed, and how it ended.
@Component
@ProcessingGroup("corrections")
class CorrectionProjection {
    private final CorrectionShelf shelf;

    CorrectionProjection(CorrectionShelf shelf) {
        this.shelf = shelf;
    }

    @EventHandler
    void on(CustodyEvent event, TrackingToken token) {
        long at = JournalPlace.of(token);
        switch (event) {
            case CorrectionProposed proposed ->
                placeOf(proposed).begin(keyOf(proposed), at, () -> CorrectionDocument.of(proposed, at));
            case CorrectionConfirmed confirmed ->
                end(confirmed, at, CorrectionState.CONFIRMED, confirmed.confirmedBy(), null);
            case CorrectionRejected rejected ->
                end(rejected, at, CorrectionState.REJECTED, rejected.rejectedBy(), rejected.reason());
            case CorrectionWithdrawn withdrawn ->
                end(withdrawn, at, CorrectionState.WITHDRAWN, withdrawn.withdrawnBy(), null);
            case CardEvent other -> {}
            case OrganisationEvent other -> {}
            case AccountEvent other -> {}
            case CorrectionBatchEvent ofFile -> file(ofFile, at);
            case RegisterEvent other -> {}
            case HandoverEvent other -> {}
            case SettingEvent other -> {}
            case CommandEvent other -> {}
        }
    }

    @EventHandler
    void on(UnknownSerializedType unknown) {
        throw new UnknownEventException(unknown);
    }

    private void end(CorrectionEvent event, long at, CorrectionState as, PersonId by, @Nullable String reason) {
        placeOf(event)
                .change(keyOf(event), at, known -> CorrectionDocument.ended(known, as, by, event.happenedAt(), reason));
    }

    private ViewCollection placeOf(CorrectionEvent event) {
        return event.correction().isOfAFile() ? shelf.ofFiles() : shelf.corrections();
    }

    private void file(CorrectionBatchEvent event, long at) {
        if (event instanceof CorrectionBatchProposed proposed) {
            shelf.files().begin(keyOf(proposed), at, () -> CorrectionFileDocument.of(proposed, at));
        } else {
            shelf.files().change(keyOf(event), at, known -> CorrectionFileDocument.after(known, event));
        }
    }

    private static String keyOf(CorrectionBatchEvent event) {
        return ViewKey.of(event.school(), event.batch());
    }

    private static String keyOf(CorrectionEvent event) {
        return ViewKey.of(event.school(), event.device(), event.correction());
    }
}
