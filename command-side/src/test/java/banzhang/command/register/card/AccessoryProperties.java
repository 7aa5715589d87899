package banzhang.command.register.card;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.value.Accessories;
import banzhang.events.value.Accessory;
import banzhang.events.value.AssetCard;
import banzhang.events.value.CardChange;
import banzhang.events.value.CardTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessoryProperties {
    private static final int TRIES = 3_000;
    private static final List<String> NAMES = List.of("遥控器", "电子笔", "钥匙", "HDMI 线 2米", "R2");
    private static final List<String> LISTED =
            List.of("遥控器", "电子笔×2", "电子笔 ×3", "钥匙*4", "钥匙", "HDMI 线 2米", "×", "R2", "笔 ×0");
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void what_is_listed_reads_as_it_was_written() {
        for (int i = 0; i < TRIES; i++) {
            Accessory one = accessory();
            assertThat(Accessory.of(one.toString())).as("seed %s", seed).isEqualTo(one);
        }
    }

    @Test
    void what_is_put_on_is_counted_and_nothing_else_changes() {
        for (int i = 0; i < TRIES; i++) {
            AssetCard card = card();
            Accessory more = accessory();
            AssetCard with = Accessories.added(card, more);

            assertThat(Accessories.count(with, more.name()))
                    .as("seed %s", seed)
                    .isEqualTo(Accessories.count(card, more.name()) + more.quantity());
            assertThat(others(with, more)).as("seed %s", seed).isEqualTo(others(card, more));
        }
    }

    @Test
    void what_is_put_on_and_taken_off_again_is_not_there() {
        for (int i = 0; i < TRIES; i++) {
            AssetCard card = card();
            Accessory more = accessory();
            AssetCard again = Accessories.removed(Accessories.added(card, more), more);

            assertThat(Accessories.count(again, more.name()))
                    .as("seed %s", seed)
                    .isEqualTo(Accessories.count(card, more.name()));
            assertThat(others(again, more)).as("seed %s", seed).isEqualTo(others(card, more));
        }
    }

    private static List<Accessory> others(AssetCard card, Accessory but) {
        return Accessories.of(card).stream()
                .filter(one -> !one.name().equals(but.name()))
                .toList();
    }

    private Accessory accessory() {
        return new Accessory(NAMES.get(random.nextInt(NAMES.size())), 1 + random.nextInt(20));
    }

    private AssetCard card() {
        AssetCard bare = AssetCard.named("投影仪");
        List<String> listed = new ArrayList<>();
        for (int left = random.nextInt(8); left > 0; left--) {
            listed.add(LISTED.get(random.nextInt(LISTED.size())));
        }
        return listed.isEmpty()
                ? bare
                : CardTexts.corrected(bare, List.of(new CardChange("accessories", null, String.join("\n", listed))));
    }
}
