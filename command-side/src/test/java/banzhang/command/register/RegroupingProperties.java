package banzhang.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.value.Accessories;
import banzhang.events.value.Accessory;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.CardShare;
import banzhang.events.value.CardTexts;
import banzhang.events.value.Fen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Random cards, split at random: nothing is lost or made, and what was split merges into what it was.
@DisplayName("拆并 · 数量与价值不变")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegroupingProperties {
    private static final int TRIES = 2_000;

    @Test
    void what_is_split_adds_up_and_merged_again_it_is_the_card() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            AssetCard whole = card(random);
            List<CardShare> shares = SplitRules.shares(whole, shares(whole, random));
            SplitRules.requireWhole(whole, shares);
            List<AssetCard> parts =
                    shares.stream().map(share -> SplitRules.card(whole, share)).toList();

            assertThat(parts.stream().mapToInt(AssetCard::quantity).sum())
                    .as("seed %d", seed)
                    .isEqualTo(whole.quantity());
            assertThat(sum(parts)).as("seed %d", seed).isEqualTo(whole.value());
            AssetCard merged = MergeRules.merged(parts);
            assertThat(counted(merged)).as("seed %d", seed).isEqualTo(counted(whole));
            assertThat(withoutAccessories(merged)).as("seed %d", seed).isEqualTo(withoutAccessories(whole));
        }
    }

    /// No share is more than a fen away from its pieces' part.
    @Test
    void a_value_is_divided_as_evenly_as_fen_allow() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            AssetCard whole = card(random);
            if (whole.value() == null) {
                continue;
            }
            for (CardShare share : SplitRules.shares(whole, shares(whole, random))) {
                double even = (double) whole.value().fen() * share.quantity() / whole.quantity();
                assertThat(Math.abs(Objects.requireNonNull(share.value()).fen() - even))
                        .as("seed %d", seed)
                        .isLessThan(1.0);
            }
        }
    }

    private static AssetCard card(Random random) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("quantity", Integer.toString(2 + random.nextInt(50)));
        fields.put("value", random.nextInt(5) == 0 ? null : Long.toString(random.nextLong(1_000_000)));
        fields.put("accessories", random.nextBoolean() ? "遥控器 ×" + (1 + random.nextInt(9)) + "\n电源线" : null);
        fields.put("brand", random.nextBoolean() ? "惠威" : null);
        return CardTexts.saying(AssetCard.named("音箱"), fields);
    }

    private static List<CardShare> shares(AssetCard whole, Random random) {
        int parts = 2 + random.nextInt(Math.min(6, whole.quantity() - 1));
        int[] pieces = new int[parts];
        java.util.Arrays.fill(pieces, 1);
        for (int left = whole.quantity() - parts; left > 0; left--) {
            pieces[random.nextInt(parts)]++;
        }
        List<List<String>> accessories = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            accessories.add(new ArrayList<>());
        }
        for (Accessory one : Accessories.of(whole)) {
            for (int piece = 0; piece < one.quantity(); piece++) {
                accessories.get(random.nextInt(parts)).add(one.name());
            }
        }
        List<CardShare> shares = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            shares.add(new CardShare(AssetCode.of("P-" + part), pieces[part], null, null, accessories.get(part)));
        }
        return shares;
    }

    private static @Nullable Fen sum(List<AssetCard> parts) {
        return parts.getFirst().value() == null
                ? null
                : new Fen(parts.stream()
                        .mapToLong(part -> Objects.requireNonNull(part.value()).fen())
                        .sum());
    }

    private static Map<String, Integer> counted(AssetCard card) {
        return Accessories.of(card).stream().collect(Collectors.toMap(Accessory::name, Accessory::quantity));
    }

    private static AssetCard withoutAccessories(AssetCard card) {
        Map<String, @Nullable String> none = new HashMap<>();
        none.put("accessories", null);
        return CardTexts.saying(card, none);
    }
}
