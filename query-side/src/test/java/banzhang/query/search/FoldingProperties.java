package banzhang.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.query.Folding;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("检索 · 归一")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldingProperties {
    private static final int TRIES = 20_000;

    /// Some character a card may hold: ASCII, Latin, full width, Chinese in use, extensions A and beyond the BMP.
    static int some(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> 0x20 + random.nextInt(0x5F);
            case 1 -> 0xC0 + random.nextInt(0x180);
            case 2 -> 0xFF01 + random.nextInt(0x5E);
            case 3 -> 0x4E00 + random.nextInt(0x5000);
            case 4 -> 0x3400 + random.nextInt(0x1900);
            default -> 0x20000 + random.nextInt(0xA000);
        };
    }

    static String someText(Random random, int longest) {
        return IntStream.range(0, 1 + random.nextInt(longest))
                .map(at -> some(random))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void folding_what_is_folded_changes_nothing() {
        for (int seed = 0; seed < TRIES; seed++) {
            String text = someText(new Random(seed), 12);
            String folded = Folding.fold(text);
            assertThat(Folding.fold(folded)).as("seed " + seed + " " + text).isEqualTo(folded);
        }
    }

    @Test
    void full_width_and_upper_case_fold_like_what_they_stand_for() {
        for (int character = 0x21; character <= 0x7E; character++) {
            String plain = Character.toString(character);
            String wide = Character.toString(character + 0xFEE0);
            assertThat(Folding.fold(wide)).as(plain).isEqualTo(Folding.fold(plain));
            assertThat(Folding.fold(plain.toUpperCase(java.util.Locale.ROOT)))
                    .isEqualTo(Folding.fold(plain.toLowerCase(java.util.Locale.ROOT)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "投影儀, 投影仪",
        "觸控一體機, 触控一体机",
        "ＴＹ－０００１, ty-0001",
        "㎡, m2",
        "𠮷野家, 𠮷野家",
        "Straße, strasse",
    })
    void folds(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }
}
