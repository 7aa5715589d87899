package banzhang.query.settings;

import banzhang.events.AccountEvent;
import banzhang.events.CardEvent;
import banzhang.events.CommandEvent;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent;
import banzhang.events.OrganisationEvent;
import banzhang.events.RegisterEvent;
import banzhang.events.SettingEvent.ClassificationAdopted;
import banzhang.events.SettingEvent.ClassificationListed;
import banzhang.events.SettingEvent.SettingAdopted;
import banzhang.events.SettingEvent.TemplateAdopted;
import banzhang.events.SettingEvent.TemplateAssigned;
import banzhang.events.SettingEvent.TemplateAssignedToRoom;
import banzhang.query.views.JournalPlace;
import banzhang.query.views.UnknownEventException;
import banzhang.query.views.ViewKey;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.stereotype.Component;

/// 参数登账 — each adopted setting, table and template, as they stand in the journal.
@Component
@ProcessingGroup("settings")
class SettingProjection {
    private final SettingShelf shelf;

    SettingProjection(SettingShelf shelf) {
        this.shelf = shelf;
    }

    @EventHandler
    void on(CustodyEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        long at = JournalPlace.of(token);
        switch (event) {
            case SettingAdopted of ->
                shelf.settings().begin(ViewKey.of(of.school(), at), at, () -> SettingDocument.of(of, recordedAt));
            case ClassificationAdopted of ->
                shelf.tables()
                        .begin(
                                SettingDocument.keyOf(of.school(), of.edition(), of.number()),
                                at,
                                () -> SettingDocument.of(of, recordedAt));
            case ClassificationListed of ->
                shelf.entries()
                        .begin(
                                ViewKey.of(SettingDocument.keyOf(of.school(), of.edition(), of.number()), (long)
                                        of.part()),
                                at,
                                () -> SettingDocument.of(of));
            case TemplateAdopted of ->
                shelf.templates().begin(ViewKey.of(of.school(), at), at, () -> RoomTemplates.kept(of));
            case TemplateAssigned of ->
                shelf.assignments().begin(ViewKey.of(of.school(), at), at, () -> RoomTemplates.kept(of));
            case TemplateAssignedToRoom of ->
                shelf.assignments().begin(ViewKey.of(of.school(), at), at, () -> RoomTemplates.kept(of));
            case RegisterEvent other -> {}
            case CardEvent other -> {}
            case AccountEvent other -> {}
            case HandoverEvent other -> {}
            case OrganisationEvent other -> {}
            case CommandEvent other -> {}
        }
    }

    @EventHandler
    void on(UnknownSerializedType unknown) {
        throw new UnknownEventException(unknown);
    }
}
