package banzhang.command.register;

import static banzhang.command.CommandRefused.when;

import banzhang.command.CommandRefused;
import banzhang.events.value.Accessories;
import banzhang.events.value.Accessory;
import banzhang.events.value.AssetCard;
import banzhang.events.value.CardTexts;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Fen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// 并卡规则 — which cards may become one, and what that one says. Pure functions.
///
/// What a value is reckoned from must be equal: merged, two dates of acquisition could not both be depreciated from.
final class MergeRules {
    private static final int MOST = 100;
    private static final int MOST_PIECES = 100_000;
    private static final int MOST_OF_ONE = 999;
    private static final List<String> EQUAL = List.of(
            "name", "unit", "classification", "valueKind", "acquiredOn", "inUseSince", "bookedOn", "usefulLifeMonths");

    private MergeRules() {}

    static void requireSeveral(List<DeviceId> cards) {
        boolean several = cards.size() >= 2 && cards.size() <= MOST;
        when(!several || cards.stream().distinct().count() < cards.size(), RegroupingRefusal.CARDS_TO_MERGE_INVALID);
    }

    /// That the same person answers for all of them in the same place of keeping. Rooms are not compared: a class
    /// that
    /// moved rooms still keeps what it kept.
    static void requireSameHands(List<Custodian> custodians) {
        Custodian first = custodians.getFirst();
        boolean same = custodians.stream()
                .allMatch(one -> one.kind() == first.kind()
                        && one.holder().equals(first.holder())
                        && Objects.equals(one.person(), first.person()));
        when(!same, RegroupingRefusal.CARDS_HELD_APART);
    }

    /// What the one card says: the sums, and of all else what every card says.
    static AssetCard merged(List<AssetCard> cards) {
        List<Map<String, String>> said = cards.stream().map(CardTexts::of).toList();
        requireAlike(said);
        Map<String, @Nullable String> together = new HashMap<>();
        for (String field : new TreeSet<>(
                said.stream().flatMap(one -> one.keySet().stream()).toList())) {
            boolean agreed = said.stream()
                    .allMatch(one ->
                            Objects.equals(one.get(field), said.getFirst().get(field)));
            together.put(field, agreed ? said.getFirst().get(field) : null);
        }
        together.put("quantity", Integer.toString(pieces(cards)));
        together.put("value", value(cards).map(Fen::toString).orElse(null));
        together.put("accessories", accessories(cards));
        return CardTexts.saying(cards.getFirst(), together);
    }

    private static void requireAlike(List<Map<String, String>> said) {
        Map<String, String> first = said.getFirst();
        List<Map<String, String>> errors = EQUAL.stream()
                .filter(field -> said.stream().anyMatch(one -> !Objects.equals(one.get(field), first.get(field))))
                .map(field -> Map.of("field", field))
                .toList();
        boolean valued = first.containsKey("value");
        boolean unlike = said.stream().anyMatch(one -> one.containsKey("value") != valued);
        if (unlike || !errors.isEmpty()) {
            throw new CommandRefused(RegroupingRefusal.CARDS_UNLIKE, Map.of("errors", errors));
        }
    }

    private static int pieces(List<AssetCard> cards) {
        long pieces = cards.stream().mapToLong(AssetCard::quantity).sum();
        when(pieces > MOST_PIECES, RegroupingRefusal.MERGED_TOO_LARGE);
        return Math.toIntExact(pieces);
    }

    private static Optional<Fen> value(List<AssetCard> cards) {
        if (cards.getFirst().value() == null) {
            return Optional.empty();
        }
        long sum = cards.stream()
                .map(card -> Objects.requireNonNull(card.value()))
                .mapToLong(Fen::fen)
                .sum();
        try {
            return Optional.of(new Fen(sum));
        } catch (IllegalArgumentException tooMuch) {
            throw new CommandRefused(RegroupingRefusal.MERGED_TOO_LARGE);
        }
    }

    private static @Nullable String accessories(List<AssetCard> cards) {
        List<Accessory> all = Accessories.of(
                cards.stream().flatMap(card -> card.accessories().stream()).toList());
        when(all.stream().anyMatch(one -> one.quantity() > MOST_OF_ONE), RegroupingRefusal.MERGED_TOO_LARGE);
        return all.isEmpty()
                ? null
                : String.join("\n", all.stream().map(Accessory::toString).toList());
    }
}
