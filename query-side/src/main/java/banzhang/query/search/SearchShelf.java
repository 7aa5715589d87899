package banzhang.query.search;

import banzhang.events.value.DeviceId;
import banzhang.events.value.SchoolId;
import banzhang.query.views.Bookcase;
import banzhang.query.views.View;
import banzhang.query.views.ViewCollection;
import banzhang.query.views.ViewKey;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/// 检索账架 — where devices lie under their terms.
@Component
final class SearchShelf {
    private final ViewCollection devices;

    SearchShelf(Bookcase bookcase) {
        this.devices = bookcase.open(View.SEARCH, "view_search")
                .changing()
                .indexedByElements(
                        SearchDocument.TERMS + "." + SearchDocument.TERM,
                        SearchDocument.TERMS + "." + SearchDocument.DEVICE);
    }

    ViewCollection devices() {
        return devices;
    }

    /// The devices whose cards this folded word finds: one range of the index, not a look at every device.
    Set<DeviceId> found(SchoolId school, String word) {
        String from = SearchDocument.keyOf(school, SearchTerms.cut(word));
        Bson begins = Filters.elemMatch(
                SearchDocument.TERMS,
                Filters.and(Filters.gte(SearchDocument.TERM, from), Filters.lt(SearchDocument.TERM, after(from))));
        Set<DeviceId> found = new LinkedHashSet<>();
        devices.matching(begins, "device").forEach(known -> found.add(SearchDocument.device(known)));
        return found;
    }

    /// What these devices' cards say, by device and field.
    Map<DeviceId, Map<String, String>> textsOf(SchoolId school, Collection<DeviceId> asked) {
        Map<DeviceId, Map<String, String>> texts = new LinkedHashMap<>();
        for (Document known : devices.find(
                asked.stream().map(device -> ViewKey.of(school, device)).toList())) {
            texts.put(SearchDocument.device(known), SearchDocument.texts(known));
        }
        return texts;
    }

    /// The first text in order that no longer begins with `beginning`: its last character is the next one.
    private static String after(String beginning) {
        int last = beginning.codePointBefore(beginning.length());
        return new StringBuilder(beginning.substring(0, beginning.length() - Character.charCount(last)))
                .appendCodePoint(last + 1)
                .toString();
    }
}
