package banzhang.events.value;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 卡片文本 — the fields of an asset card as texts, and back: what a correction names old and new.
///
/// Amounts are in fen, dates as `2026-09-01`, a classification is its edition, a space and its code, accessories are
/// one to a line. Fields that say nothing are absent.
public final class CardTexts {
    private static final Set<String> FIELDS = Set.of(
            "name",
            "quantity",
            "unit",
            "brand",
            "model",
            "serialNumber",
            "classification",
            "value",
            "valueKind",
            "acquisition",
            "acquiredOn",
            "inUseSince",
            "bookedOn",
            "useState",
            "usefulLifeMonths",
            "manufacturer",
            "supplier",
            "warrantyUntil",
            "place",
            "department",
            "contractNumber",
            "invoiceNumber",
            "voucherNumber",
            "formerCode",
            "accessories",
            "remarks");

    private final Map<String, String> texts = new HashMap<>();

    private CardTexts() {}

    /// Whether a card has a field of this name.
    public static boolean isField(String name) {
        return FIELDS.contains(name);
    }

    /// What the card says, by field.
    public static Map<String, String> of(AssetCard card) {
        CardTexts known = new CardTexts();
        known.thing(card);
        known.papers(card);
        return Map.copyOf(known.texts);
    }

    /// Whether the card still says all that these changes start from.
    public static boolean stands(AssetCard card, List<CardChange> changes) {
        Map<String, String> said = of(card);
        return changes.stream().allMatch(change -> Objects.equals(said.get(change.field()), change.before()));
    }

    /// The card with these changes made.
    public static AssetCard corrected(AssetCard card, List<CardChange> changes) {
        Map<String, @Nullable String> fields = new HashMap<>();
        changes.forEach(change -> fields.put(change.field(), change.after()));
        return saying(card, fields);
    }

    /// The card with these fields saying this instead; none for nothing.
    public static AssetCard saying(AssetCard card, Map<String, ? extends @Nullable String> fields) {
        Map<String, String> texts = new HashMap<>(of(card));
        fields.forEach((field, text) -> {
            if (text == null) {
                texts.remove(field);
            } else {
                texts.put(field, text);
            }
        });
        return card(texts);
    }

    /// The card with these accessories in the place of those it lists.
    static AssetCard withAccessories(AssetCard card, List<String> accessories) {
        Map<String, @Nullable String> listed = new HashMap<>();
        listed.put("accessories", accessories.isEmpty() ? null : String.join("\n", accessories));
        return saying(card, listed);
    }

    private void thing(AssetCard card) {
        put("name", card.name());
        put("quantity", card.quantity());
        put("unit", card.unit());
        put("brand", card.brand());
        put("model", card.model());
        put("serialNumber", card.serialNumber());
        Classification classified = card.classification();
        put("classification", classified == null ? null : classified.edition() + " " + classified.code());
        put("useState", card.useState());
        put("usefulLifeMonths", card.usefulLifeMonths());
        put("manufacturer", card.manufacturer());
        put("supplier", card.supplier());
        put("warrantyUntil", card.warrantyUntil());
        put("place", card.place());
        put("department", card.department());
        put("accessories", card.accessories().isEmpty() ? null : String.join("\n", card.accessories()));
        put("remarks", card.remarks());
    }

    private void papers(AssetCard card) {
        put("value", card.value());
        put("valueKind", card.valueKind());
        put("acquisition", card.acquisition());
        put("acquiredOn", card.acquiredOn());
        put("inUseSince", card.inUseSince());
        put("bookedOn", card.bookedOn());
        put("contractNumber", card.contractNumber());
        put("invoiceNumber", card.invoiceNumber());
        put("voucherNumber", card.voucherNumber());
        put("formerCode", card.formerCode());
    }

    private void put(String field, @Nullable Object said) {
        if (said != null) {
            texts.put(field, said.toString());
        }
    }

    private static AssetCard card(Map<String, String> texts) {
        String pieces = texts.get("quantity");
        String months = texts.get("usefulLifeMonths");
        String fen = texts.get("value");
        String accessories = texts.get("accessories");
        return new AssetCard(
                texts.getOrDefault("name", ""),
                pieces == null ? 0 : Integer.parseInt(pieces),
                texts.get("unit"),
                texts.get("brand"),
                texts.get("model"),
                texts.get("serialNumber"),
                classification(texts.get("classification")),
                fen == null ? null : new Fen(Long.parseLong(fen)),
                texts.get("valueKind"),
                texts.get("acquisition"),
                date(texts.get("acquiredOn")),
                date(texts.get("inUseSince")),
                date(texts.get("bookedOn")),
                texts.get("useState"),
                months == null ? null : Integer.valueOf(months),
                texts.get("manufacturer"),
                texts.get("supplier"),
                date(texts.get("warrantyUntil")),
                texts.get("place"),
                texts.get("department"),
                texts.get("contractNumber"),
                texts.get("invoiceNumber"),
                texts.get("voucherNumber"),
                texts.get("formerCode"),
                accessories == null ? List.of() : List.of(accessories.split("\n")),
                texts.get("remarks"));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /// A code holds no space, an edition may.
    private static @Nullable Classification classification(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int space = text.lastIndexOf(' ');
        return new Classification(text.substring(0, space), text.substring(space + 1));
    }
}
