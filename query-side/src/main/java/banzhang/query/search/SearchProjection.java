package banzhang.query.search;

import banzhang.events.AccountEvent;
import banzhang.events.CardEvent;
import banzhang.events.CommandEvent;
import banzhang.events.CorrectionEvent.CorrectionConfirmed;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent;
import banzhang.events.OrganisationEvent;
import banzhang.events.RegisterEvent;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.SettingEvent;
import banzhang.query.views.JournalPlace;
import banzhang.query.views.UnknownEventException;
import banzhang.query.views.ViewCollection;
import banzhang.query.views.ViewKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.stereotype.Component;

/// 检索登账 — each device under the terms it is found by; who holds it is asked of the ledger.
@Component
@ProcessingGroup("search")
class SearchProjection {
    private final ViewCollection devices;

    SearchProjection(SearchShelf shelf) {
        this.devices = shelf.devices();
    }

    @EventHandler
    void on(CustodyEvent event, TrackingToken token) {
        long at = JournalPlace.of(token);
        switch (event) {
            case DeviceRegistered registered ->
                devices.begin(
                        ViewKey.of(registered.school(), registered.device()), at, () -> SearchDocument.of(registered));
            case CorrectionConfirmed confirmed ->
                devices.change(
                        ViewKey.of(confirmed.school(), confirmed.device()),
                        at,
                        known -> SearchDocument.corrected(known, confirmed));
            case CardEvent other -> {}
            case RegisterEvent other -> {}
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
}
