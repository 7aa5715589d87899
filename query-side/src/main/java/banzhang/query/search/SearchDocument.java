package banzhang.query.search;

import banzhang.events.CorrectionEvent.CorrectionConfirmed;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.value.CardChange;
import banzhang.events.value.DeviceId;
import banzhang.events.value.SchoolId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// 检索卡 — one device as it is found: the texts of its card, and the terms they are found by.
///
/// Each term stands with its device, so that term and device together occur once and one index, the only kind the
/// embedded database has, leads from a word to its devices.
final class SearchDocument {
    static final String TERMS = "terms";
    static final String TERM = "t";
    static final String DEVICE = "d";

    private SearchDocument() {}

    static Document of(DeviceRegistered registered) {
        return made(
                registered.school(),
                registered.device().value(),
                SearchField.textsOf(registered.assetCode(), registered.card()));
    }

    static Document corrected(Document known, CorrectionConfirmed confirmed) {
        Map<String, String> texts = new LinkedHashMap<>(texts(known));
        for (CardChange change : confirmed.changes()) {
            if (!SearchField.isOfCard(change.field())) {
                continue;
            }
            if (change.after() == null) {
                texts.remove(change.field());
            } else {
                texts.put(change.field(), change.after());
            }
        }
        return new Document(known)
                .append("texts", new Document(Map.copyOf(texts)))
                .append(TERMS, terms(confirmed.school(), known.getString("device"), texts));
    }

    private static Document made(SchoolId school, String device, Map<String, String> texts) {
        return new Document("device", device)
                .append("texts", new Document(new LinkedHashMap<>(texts)))
                .append(TERMS, terms(school, device, texts));
    }

    private static List<Document> terms(SchoolId school, String device, Map<String, String> texts) {
        return SearchTerms.ofAll(texts.values()).stream()
                .map(term -> new Document(TERM, keyOf(school, term)).append(DEVICE, device))
                .toList();
    }

    /// A term within its school: words of one school never meet devices of another.
    static String keyOf(SchoolId school, String term) {
        return school.value() + "|" + term;
    }

    static DeviceId device(Document known) {
        return new DeviceId(known.getString("device"));
    }

    /// By field.
    static Map<String, String> texts(Document known) {
        Map<String, String> texts = new LinkedHashMap<>();
        known.get("texts", Document.class).forEach((field, text) -> texts.put(field, text.toString()));
        return texts;
    }
}
