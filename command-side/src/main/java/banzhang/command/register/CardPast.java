package banzhang.command.register;

import banzhang.events.AcceptanceEvent;
import banzhang.events.AccessoryEvent.AccessoryAdded;
import banzhang.events.AccessoryEvent.AccessoryRemoved;
import banzhang.events.CardEvent;
import banzhang.events.CorrectionEvent;
import banzhang.events.DocumentEvent;
import banzhang.events.RegroupingEvent;
import banzhang.events.ReversalEvent;
import banzhang.events.value.Accessories;
import banzhang.events.value.AssetCard;

/// 卡片来历 — what became of one card after it was entered, as far as it decides what may become of it.
final class CardPast {
    private AcceptanceProgress acceptance = AcceptanceProgress.NONE;
    private final FiledDocuments documents = new FiledDocuments();
    private final Reversals reversals = new Reversals();
    private final Corrections corrections = new Corrections();
    private final Regroupings regroupings = new Regroupings();

    AcceptanceProgress acceptance() {
        return acceptance;
    }

    FiledDocuments documents() {
        return documents;
    }

    Reversals reversals() {
        return reversals;
    }

    Corrections corrections() {
        return corrections;
    }

    Regroupings regroupings() {
        return regroupings;
    }

    /// What the card says after one more event.
    AssetCard after(CardEvent event, AssetCard card) {
        switch (event) {
            case CorrectionEvent of -> {
                return corrections.after(of, card);
            }
            case AccessoryAdded of -> {
                return Accessories.added(card, of.accessory());
            }
            case AccessoryRemoved of -> {
                return Accessories.removed(card, of.accessory());
            }
            case AcceptanceEvent of -> acceptance = AcceptanceProgress.after(of);
            case DocumentEvent of -> documents.take(of);
            case ReversalEvent of -> reversals.take(of);
            case RegroupingEvent of -> regroupings.take(of);
        }
        return card;
    }
}
