package banzhang.query.search;

import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.CardTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// 检索项 — where a word can be found, in the order in which it is said.
enum SearchField {
    ASSET_CODE("assetCode"),
    NAME("name"),
    SERIAL_NUMBER("serialNumber"),
    BRAND("brand"),
    MODEL("model"),
    SUPPLIER("supplier"),
    MANUFACTURER("manufacturer"),
    FORMER_CODE("formerCode"),
    PLACE("place"),
    CLASS("class"),
    ROOM("room"),
    PERSON("person");

    private static final Set<SearchField> OF_CARD =
            Set.of(NAME, SERIAL_NUMBER, BRAND, MODEL, SUPPLIER, MANUFACTURER, FORMER_CODE, PLACE);
    private final String field;

    SearchField(String field) {
        this.field = field;
    }

    /// As a card names it, or as holders are found by.
    String field() {
        return field;
    }

    /// What a device is found by on its card, by field.
    static Map<String, String> textsOf(AssetCode code, AssetCard card) {
        Map<String, String> said = CardTexts.of(card);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(ASSET_CODE.field, code.value());
        for (SearchField one : values()) {
            if (OF_CARD.contains(one) && said.containsKey(one.field)) {
                texts.put(one.field, said.get(one.field));
            }
        }
        return texts;
    }

    static boolean isOfCard(String field) {
        return OF_CARD.stream().anyMatch(one -> one.field.equals(field));
    }

    /// In the order of the constants, each once.
    static List<String> ordered(Collection<String> fields) {
        return Arrays.stream(values())
                .map(SearchField::field)
                .filter(fields::contains)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
