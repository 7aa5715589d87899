package banzhang.events.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 附件清单 — the accessories a card lists, counted: how many of each, and the card with more or fewer of them.
///
/// The card's own list is the one truth: corrections, sheets and ledgers read it.
public final class Accessories {
    private Accessories() {}

    /// What a card lists, each name once, in the order of the card.
    public static List<Accessory> of(AssetCard card) {
        return of(card.accessories());
    }

    /// The same of what a card would list.
    public static List<Accessory> of(List<String> texts) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        for (String listed : texts) {
            if (!listed.isBlank()) {
                Accessory one = Accessory.of(listed);
                counted.merge(one.name(), one.quantity(), Integer::sum);
            }
        }
        return counted.entrySet().stream()
                .map(one -> new Accessory(one.getKey(), one.getValue()))
                .toList();
    }

    /// How many of this name a card lists.
    public static int count(AssetCard card, String name) {
        return of(card).stream()
                .filter(one -> one.name().equals(name))
                .mapToInt(Accessory::quantity)
                .sum();
    }

    /// The card with these beside those it lists.
    public static AssetCard added(AssetCard card, Accessory more) {
        return with(card, more.name(), count(card, more.name()) + more.quantity());
    }

    /// The card without these.
    ///
    /// @throws IllegalArgumentException when it lists fewer
    public static AssetCard removed(AssetCard card, Accessory fewer) {
        int left = count(card, fewer.name()) - fewer.quantity();
        if (left < 0) {
            throw new IllegalArgumentException("the card lists fewer of them");
        }
        return with(card, fewer.name(), left);
    }

    /// In the place of the first of this name; what the card says of others stays as it was written.
    private static AssetCard with(AssetCard card, String name, int quantity) {
        List<String> texts = new ArrayList<>();
        boolean placed = quantity == 0;
        for (String listed : card.accessories()) {
            if (listed.isBlank() || !Accessory.of(listed).name().equals(name)) {
                texts.add(listed);
            } else if (!placed) {
                texts.add(new Accessory(name, quantity).toString());
                placed = true;
            }
        }
        if (!placed) {
            texts.add(new Accessory(name, quantity).toString());
        }
        return CardTexts.withAccessories(card, texts);
    }
}
