package banzhang.query.web;

import banzhang.events.value.AssetCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 卡片内容 — what is known on an asset card, field by field in the order of the card; unknown fields are left out.
final class CardFacts {
    private final List<Fact> facts = new ArrayList<>();

    private CardFacts() {}

    /// 卡片项 — one known field; `field` names its label.
    public record Fact(String field, String text) {}

    static List<Fact> of(AssetCard card, Shown shown) {
        CardFacts known = new CardFacts();
        known.identity(card);
        known.money(card, shown);
        known.use(card);
        known.papers(card);
        return List.copyOf(known.facts);
    }

    private void identity(AssetCard card) {
        add("name", card.name());
        add("quantity", Integer.toString(card.quantity()));
        add("unit", card.unit());
        add("brand", card.brand());
        add("model", card.model());
        add("serialNumber", card.serialNumber());
        if (card.classification() != null) {
            add(
                    "classification",
                    card.classification().code() + "（" + card.classification().edition() + "）");
        }
        add("accessories", String.join("、", card.accessories()));
    }

    private void money(AssetCard card, Shown shown) {
        add("value", card.value() == null ? null : shown.yuan(card.value().fen()));
        add("valueKind", card.valueKind());
        add("acquisition", card.acquisition());
        add("acquiredOn", card.acquiredOn());
        add("bookedOn", card.bookedOn());
        add("supplier", card.supplier());
        add("manufacturer", card.manufacturer());
    }

    private void use(AssetCard card) {
        add("useState", card.useState());
        add("inUseSince", card.inUseSince());
        add(
                "usefulLifeMonths",
                card.usefulLifeMonths() == null ? null : card.usefulLifeMonths().toString());
        add("warrantyUntil", card.warrantyUntil());
        add("place", card.place());
        add("department", card.department());
    }

    private void papers(AssetCard card) {
        add("contractNumber", card.contractNumber());
        add("invoiceNumber", card.invoiceNumber());
        add("voucherNumber", card.voucherNumber());
        add("formerCode", card.formerCode());
        add("remarks", card.remarks());
    }

    private void add(String field, @Nullable LocalDate date) {
        add(field, date == null ? null : date.toString());
    }

    private void add(String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(field, text));
        }
    }
}
