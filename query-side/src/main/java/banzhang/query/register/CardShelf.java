package banzhang.query.register;

import banzhang.events.CardEvent;
import banzhang.events.EventCatalogue;
import banzhang.events.EventName;
import banzhang.journal.CanonicalJson;
import banzhang.query.views.Bookcase;
import banzhang.query.views.View;
import banzhang.query.views.ViewCollection;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// 卡片账架 — what was added to the cards after they were entered, device by device, each as it stands in the journal.
@Component
final class CardShelf {
    private final ViewCollection acceptances;
    private final ViewCollection documents;
    private final ViewCollection reversals;
    private final ViewCollection regroupings;

    CardShelf(Bookcase bookcase) {
        this.acceptances = bookcase.open(View.CARDS, "view_acceptances");
        this.documents = bookcase.open(View.CARDS, "view_documents").changing();
        this.reversals = bookcase.open(View.CARDS, "view_reversals").changing();
        this.regroupings = bookcase.open(View.CARDS, "view_regroupings").changing();
    }

    ViewCollection acceptances() {
        return acceptances;
    }

    ViewCollection documents() {
        return documents;
    }

    ViewCollection reversals() {
        return reversals;
    }

    ViewCollection regroupings() {
        return regroupings;
    }

    /// An event as it is kept here.
    static Document kept(CardEvent event) {
        EventName name = EventCatalogue.nameOf(event.getClass());
        return new Document("device", event.device().value())
                .append("name", name.value())
                .append("revision", name.revision())
                .append("event", new String(CanonicalJson.bytes(event), StandardCharsets.UTF_8));
    }

    static <T extends CardEvent> T read(Document kept, Class<T> as) {
        String name = kept.getString("name");
        Class<?> type = Objects.requireNonNull(
                EventCatalogue.find(name, kept.getInteger("revision")), () -> "the catalogue has no " + name);
        return as.cast(CanonicalJson.mapper().readValue(kept.getString("event"), type));
    }
}
