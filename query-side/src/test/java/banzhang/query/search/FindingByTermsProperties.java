package banzhang.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.query.Folding;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Terms against what they stand for: a word is found where the text contains it, or is spelled so from some
/// character on. Random texts are seeded; a failure names its seed.
@DisplayName("检索 · 词条与拼音")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingByTermsProperties {
    private static final int TRIES = 3_000;
    private static final List<String> NAMES =
            List.of("投影仪", "触控一体机", "视频展示台", "空调", "功放", "无线话筒", "银行专用机", "𠮷祥投影機", "LED 显示屏", "绿板");

    private static String someName(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    @Test
    void every_piece_of_a_word_finds_the_text() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            String text = someName(random) + " " + FoldingProperties.someText(random, 10);
            List<String> words = SearchTerms.words(text);
            String word = words.get(random.nextInt(words.size()));
            int[] characters = word.codePoints().toArray();
            int from = random.nextInt(characters.length);
            int until = from + 1 + random.nextInt(characters.length - from);
            String piece = new String(characters, from, until - from);
            assertThat(SearchTerms.finds(piece, text))
                    .as("seed %d: %s in %s", seed, piece, text)
                    .isTrue();
        }
    }

    @Test
    void what_is_neither_written_nor_spelled_so_finds_nothing() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            String text = someName(random);
            String word = Folding.fold(FoldingProperties.someText(random, 4)).replaceAll("[\\s\\p{Z}a-z]", "");
            if (!word.isEmpty()) {
                assertThat(SearchTerms.finds(word, text))
                        .as("seed %d: %s in %s", seed, word, text)
                        .isEqualTo(Folding.fold(text).contains(word));
            }
        }
    }

    /// By definition: from some character on, the first readings one after the other, and their first letters.
    @Test
    void pinyin_finds_from_any_character_on_in_full_and_by_initials() {
        for (String name : NAMES) {
            for (String word : SearchTerms.words(name)) {
                int[] characters = word.codePoints().toArray();
                for (int from = 0; from < characters.length; from++) {
                    StringBuilder full = new StringBuilder();
                    StringBuilder initials = new StringBuilder();
                    for (int at = from; at < characters.length; at++) {
                        List<String> readings = Pinyin.of(characters[at]);
                        String said = readings.isEmpty() ? Character.toString(characters[at]) : readings.getFirst();
                        full.append(said);
                        initials.append(readings.isEmpty() ? said : said.substring(0, 1));
                    }
                    assertThat(SearchTerms.finds(full.toString(), name))
                            .as(full + " " + name)
                            .isTrue();
                    assertThat(SearchTerms.finds(initials.toString(), name))
                            .as(initials + " " + name)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void terms_are_short_however_long_the_text_is() {
        Set<String> terms = SearchTerms.of("投影仪TY-0001".repeat(40));
        assertThat(terms).allMatch(term -> term.codePointCount(0, term.length()) <= SearchTerms.LONGEST);
        assertThat(SearchTerms.finds("投影仪ty-0001".repeat(5), "投影仪TY-0001".repeat(40)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "tyy, 投影仪, true",
        "touying, 投影仪, true",
        "yy, 投影仪, true",
        "TouYingYi, 投影儀, true",
        "toyy, 投影仪, false",
        "ouying, 投影仪, false",
        "kongtiao, 空调, true",
        "kongdiao, 空调, true",
        "kt, 空调, true",
        "yinhang, 银行专用机, true",
        "lvban, 绿板, true",
        "luban, 绿板, true",
        "𠮷, 𠮷祥投影机, true",
        "祥, 𠮷祥投影机, true",
        "ty0001, TY-0001, true",
        "0001, TY-0001, true",
        "ＴＹ－, TY-0001, true",
        "一1班, 一(1)班, true",
        "(1), 一(1)班, true",
        "xsp, LED 显示屏, true",
        "ledx, LED 显示屏, false",
    })
    void finds(String asked, String text, boolean found) {
        assertThat(SearchTerms.words(asked)).hasSize(1).allMatch(word -> SearchTerms.finds(word, text) == found);
    }
}
