package banzhang.query.history;

import banzhang.events.AccountEvent;
import banzhang.events.CardEvent;
import banzhang.events.CommandEvent;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverOpened;
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
import banzhang.events.SettingEvent;
import banzhang.query.history.HistoryRecord.By;
import banzhang.query.views.JournalPlace;
import banzhang.query.views.UnknownEventException;
import java.time.Instant;
import java.util.function.Supplier;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.serialization.UnknownSerializedType;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 档案登账 — every event once, under what it is about: a device, a sheet, an import. Nothing is ever changed.
@Component
@ProcessingGroup("history")
class HistoryProjection {
    private final HistoryShelf shelf;

    HistoryProjection(HistoryShelf shelf) {
        this.shelf = shelf;
    }

    @EventHandler
    void on(
            CustodyEvent event,
            TrackingToken token,
            @Timestamp Instant recordedAt,
            @MetaDataValue("actor") @Nullable String actor,
            @MetaDataValue("onBehalfOf") @Nullable String principal) {
        long at = JournalPlace.of(token);
        Supplier<Document> record = () -> HistoryRecord.of(event, at, recordedAt, new By(actor, principal))
                .document();
        switch (event) {
            case DeviceRegistered of ->
                shelf.file(of.school(), HistoryShelf.DEVICE, of.device().value(), at, record);
            case CustodyMoved of ->
                shelf.file(of.school(), HistoryShelf.DEVICE, of.device().value(), at, record);
            case AssetCodeClaimed of ->
                shelf.file(of.school(), HistoryShelf.DEVICE, of.device().value(), at, record);
            case AssetCodeReleased of ->
                shelf.file(of.school(), HistoryShelf.DEVICE, of.device().value(), at, record);
            case CardEvent of ->
                shelf.file(of.school(), HistoryShelf.DEVICE, of.device().value(), at, record);
            case ImportBegun of ->
                shelf.file(of.school(), HistoryShelf.IMPORT, of.batch().value(), at, record);
            case ImportCompleted of ->
                shelf.file(of.school(), HistoryShelf.IMPORT, of.batch().value(), at, record);
            case ImportWithdrawn of ->
                shelf.file(of.school(), HistoryShelf.IMPORT, of.batch().value(), at, record);
            // the sheet says that it was drawn up, and is under the device as well
            case DeviceListed other -> {}
            case ImportAdvanced other -> {}
            case HeadingMapped other -> {}
            case HeadingForgotten other -> {}
            case CorrectionBatchEvent other -> {}
            case HandoverEvent of -> file(of, at, record);
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

    /// Under the sheet; and each device on it learns of the sheet.
    private void file(HandoverEvent event, long at, Supplier<Document> record) {
        shelf.file(event.school(), HistoryShelf.HANDOVER, event.handover().value(), at, record);
        if (event instanceof HandoverOpened opened) {
            opened.items().forEach(item -> shelf.link(opened.school(), item.device(), opened.handover(), at));
        }
    }
}
