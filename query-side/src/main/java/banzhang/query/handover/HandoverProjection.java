package banzhang.query.handover;

import banzhang.events.AccountEvent;
import banzhang.events.CardEvent;
import banzhang.events.CommandEvent;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverDeclined;
import banzhang.events.HandoverEvent.HandoverLapsed;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.HandoverWithdrawn;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverSheet;
import banzhang.events.OrganisationEvent;
import banzhang.events.RegisterEvent;
import banzhang.events.ResidueEvent.ResidueSettled;
import banzhang.events.SettingEvent;
import banzhang.events.SheetCountEvent;
import banzhang.events.SheetFileEvent.AssertionFiled;
import banzhang.events.SheetFileEvent.PaperFiled;
import banzhang.events.SheetFileEvent.PhotoFiled;
import banzhang.events.SheetTermsEvent;
import banzhang.query.views.JournalPlace;
import banzhang.query.views.UnknownEventException;
import banzhang.query.views.ViewCollection;
import banzhang.query.views.ViewKey;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.serialization.UnknownSerializedType;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 交接登账 — each sheet with what was found of its items, its signatures, and how it ended.
@Component
@ProcessingGroup("handovers")
class HandoverProjection {
    private final ViewCollection sheets;
    private final SheetRegister register;

    HandoverProjection(HandoverShelf shelf) {
        this.sheets = shelf.sheets();
        this.register = shelf.register();
    }

    @EventHandler
    void on(
            CustodyEvent event,
            TrackingToken token,
            @MetaDataValue("actor") @Nullable String actor,
            @MetaDataValue("onBehalfOf") @Nullable String principal) {
        long at = JournalPlace.of(token);
        UnaryOperator<Document> by = sheet -> DeputisedActs.with(sheet, event, at, actor, principal);
        switch (event) {
            case HandoverOpened opened -> begin(opened, at, by);
            case ItemChecked checked -> amend(checked, at, by, sheet -> sheet.with(checked));
            case PaperFiled filed -> change(filed, at, by, sheet -> FiledPapers.with(sheet, filed, at));
            case PhotoFiled filed -> amend(filed, at, by, sheet -> sheet.with(filed));
            case SheetTermsEvent agreed -> amend(agreed, at, by, sheet -> sheet.with(agreed));
            case SheetCountEvent counted -> amend(counted, at, by, sheet -> sheet.with(counted));
            case ResidueSettled settled -> change(settled, at, by, sheet -> HandoverDocument.settled(sheet, settled));
            case HandoverSigned signed -> change(signed, at, by, sheet -> HandoverDocument.signed(sheet, signed, at));
            case AssertionFiled filed -> change(filed, at, by, sheet -> HandoverDocument.filed(sheet, filed));
            case HandoverCompleted completed ->
                change(completed, at, by, sheet -> HandoverDocument.completed(sheet, completed));
            case HandoverDeclined declined -> change(declined, at, by, sheet -> ended(sheet, declined));
            case HandoverWithdrawn withdrawn -> change(withdrawn, at, by, sheet -> ended(sheet, withdrawn));
            case HandoverLapsed lapsed ->
                change(
                        lapsed,
                        at,
                        by,
                        sheet -> HandoverDocument.lapsed(sheet, HandoverState.LAPSED, lapsed.happenedAt()));
            case OrganisationEvent other -> {}
            case AccountEvent other -> {}
            case RegisterEvent other -> {}
            case CardEvent other -> {}
            case SettingEvent other -> {}
            case CommandEvent other -> {}
        }
    }

    @EventHandler
    void on(UnknownSerializedType unknown) {
        throw new UnknownEventException(unknown);
    }

    private static Document ended(Document sheet, HandoverDeclined by) {
        return HandoverDocument.ended(sheet, HandoverState.DECLINED, by.reason(), by.declinedBy(), by.happenedAt());
    }

    private static Document ended(Document sheet, HandoverWithdrawn by) {
        return HandoverDocument.ended(sheet, HandoverState.WITHDRAWN, by.reason(), by.withdrawnBy(), by.happenedAt());
    }

    private void begin(HandoverOpened opened, long at, UnaryOperator<Document> by) {
        sheets.begin(keyOf(opened), at, () -> by.apply(HandoverDocument.of(opened, at)));
        register.enter(opened, at);
    }

    private void amend(HandoverEvent event, long at, UnaryOperator<Document> by, UnaryOperator<HandoverSheet> change) {
        change(event, at, by, sheet -> HandoverDocument.changed(sheet, change));
    }

    private void change(HandoverEvent event, long at, UnaryOperator<Document> by, UnaryOperator<Document> change) {
        sheets.change(
                keyOf(event),
                at,
                sheet ->
                        SheetPlace.placed(HandoverDocument.touched(by.apply(change.apply(sheet)), event.happenedAt())));
    }

    private static String keyOf(HandoverEvent event) {
        return ViewKey.of(event.school(), event.handover());
    }
}
