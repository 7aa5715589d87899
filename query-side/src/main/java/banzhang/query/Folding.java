package banzhang.query;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// 归一 — text as it is compared: full width as half width, upper case as lower, traditional characters as simplified
/// ones. Characters beyond the BMP are characters like others.
public final class Folding {
    private static final Normalizer2 WIDTH_AND_CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    /// ICU goes through its rules for each character; a school uses some thousands of them over and over.
    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

    private Folding() {}

    /// Folding what is folded changes nothing.
    public static String fold(String text) {
        String plain = WIDTH_AND_CASE.normalize(text);
        if (plain.codePoints().noneMatch(Character::isIdeographic)) {
            return plain;
        }
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(character -> {
            if (Character.isIdeographic(character)) {
                folded.append(KNOWN.computeIfAbsent(character, Folding::simplified));
            } else {
                folded.appendCodePoint(character);
            }
        });
        return folded.toString();
    }

    /// Until it stays as it is: what one rule makes of a character may be the beginning of another.
    private static String simplified(int character) {
        String before = Character.toString(character);
        String after = WIDTH_AND_CASE.normalize(SIMPLIFIED.transliterate(before));
        for (int round = 0; round < 3 && !after.equals(before); round++) {
            before = after;
            after = WIDTH_AND_CASE.normalize(SIMPLIFIED.transliterate(before));
        }
        return after;
    }
}
