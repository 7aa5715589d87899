package banzhang.query.register;

import banzhang.events.AcceptanceEvent;
import banzhang.events.AccessoryEvent;
import banzhang.events.AccountEvent;
import banzhang.events.CommandEvent;
import banzhang.events.CorrectionEvent;
import banzhang.events.CustodyEvent;
import banzhang.events.DocumentEvent;
import banzhang.events.DocumentEvent.DocumentFiled;
import banzhang.events.DocumentEvent.DocumentStored;
import banzhang.events.DocumentEvent.DocumentWithdrawn;
import banzhang.events.HandoverEvent;
import banzhang.events.OrganisationEvent;
import banzhang.events.RegisterEvent;
import banzhang.events.RegroupingEvent;
import banzhang.events.RegroupingEvent.CardSucceeded;
import banzhang.events.RegroupingEvent.Proposed;
import banzhang.events.ReversalEvent;
import banzhang.events.ReversalEvent.ReversalProposed;
import banzhang.events.SettingEvent;
import banzhang.query.views.JournalPlace;
import banzhang.query.views.UnknownEventException;
import banzhang.query.views.ViewKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.UnknownSerializedType;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// 卡片登账 — acceptances, round by round; documents, as they were filed and withdrawn; reversals, splittings and
/// mergings, as they were proposed and decided.
@Component
@ProcessingGroup("cards")
class CardProjection {
    private final CardShelf shelf;

    CardProjection(CardShelf shelf) {
        this.shelf = shelf;
    }

    @EventHandler
    void on(CustodyEvent event, TrackingToken token) {
        long at = JournalPlace.of(token);
        switch (event) {
            case AcceptanceEvent of ->
                shelf.acceptances().begin(ViewKey.of(of.school(), of.device(), at), at, () -> CardShelf.kept(of));
            case DocumentFiled of -> shelf.documents().begin(keyOf(of), at, () -> CardShelf.kept(of));
            case DocumentStored of ->
                shelf.documents()
                        .change(keyOf(of), at, known -> new Document(known).append("stored", CardShelf.kept(of)));
            case DocumentWithdrawn of ->
                shelf.documents()
                        .change(keyOf(of), at, known -> new Document(known).append("withdrawn", CardShelf.kept(of)));
            case ReversalProposed of -> shelf.reversals().begin(keyOf(of), at, () -> CardShelf.kept(of));
            case ReversalEvent of ->
                shelf.reversals()
                        .change(keyOf(of), at, known -> new Document(known).append("ended", CardShelf.kept(of)));
            case Proposed of -> shelf.regroupings().begin(keyOf(of), at, () -> CardShelf.kept(of));
            case CardSucceeded of -> shelf.regroupings().begin(keyOf(of), at, () -> CardShelf.kept(of));
            case RegroupingEvent of ->
                shelf.regroupings()
                        .change(keyOf(of), at, known -> new Document(known).append("ended", CardShelf.kept(of)));
            case AccessoryEvent other -> {}
            case CorrectionEvent other -> {}
            case OrganisationEvent other -> {}
            case AccountEvent other -> {}
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

    private static String keyOf(ReversalEvent of) {
        return ViewKey.of(of.school(), of.device(), of.reversal());
    }

    private static String keyOf(RegroupingEvent of) {
        return ViewKey.of(of.school(), of.device(), of.regrouping());
    }

    private static String keyOf(DocumentEvent of) {
        return ViewKey.of(of.school(), of.device(), of.document());
    }
}
