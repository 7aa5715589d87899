package banzhang.query.search;

import banzhang.query.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// 词条 — what a text is found by: a word finds it when one of its terms begins with the word.
///
/// Terms are all endings of the words of the folded text, so that a word is found anywhere within; the same without
/// punctuation, as codes are typed; and from each character on the pinyin in full and by initials. They are short,
/// and an index in their order answers any word with one range.
final class SearchTerms {
    /// In characters; longer words are compared by so many.
    static final int LONGEST = 32;
    /// How many combinations of readings are followed from one character on.
    private static final int MOST_SPELLINGS = 8;

    private final Set<String> terms = new LinkedHashSet<>();

    private SearchTerms() {}

    static Set<String> of(String text) {
        SearchTerms found = new SearchTerms();
        for (String word : words(text)) {
            found.endings(word);
            found.endings(squeezed(word));
            found.spellings(word);
            found.spellings(squeezed(word));
        }
        return found.terms;
    }

    static Set<String> ofAll(Collection<String> texts) {
        Set<String> all = new LinkedHashSet<>();
        texts.forEach(text -> all.addAll(of(text)));
        return all;
    }

    /// The words of a text or a question, folded.
    static List<String> words(String text) {
        return Arrays.stream(Folding.fold(text).split("[\\s\\p{Z}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Whether this word finds the text; by definition, and without an index.
    static boolean finds(String word, String text) {
        String cut = cut(word);
        return of(text).stream().anyMatch(term -> term.startsWith(cut));
    }

    /// The beginning that is compared.
    static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }

    private static String squeezed(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void endings(String word) {
        for (int from = 0; from < word.length(); from = word.offsetByCodePoints(from, 1)) {
            terms.add(cut(word.substring(from)));
        }
    }

    private void spellings(String word) {
        int[] characters = word.codePoints().toArray();
        if (word.codePoints().allMatch(character -> Pinyin.of(character).isEmpty())) {
            return;
        }
        for (int from = 0; from < characters.length; from++) {
            for (List<String> spelled : spelled(characters, from)) {
                terms.add(cut(String.join("", spelled)));
                terms.add(cut(initials(spelled, characters, from)));
            }
        }
    }

    /// Every way to read the characters from one on, up to a few; other characters are read as they are.
    private static List<List<String>> spelled(int[] characters, int from) {
        List<List<String>> ways = List.of(List.of());
        for (int at = from; at < characters.length && at < from + LONGEST; at++) {
            List<String> readings = Pinyin.of(characters[at]);
            List<String> said = readings.isEmpty() ? List.of(Character.toString(characters[at])) : readings;
            ways = ways.stream()
                    .flatMap(way -> said.stream().map(one -> with(way, one)))
                    .limit(MOST_SPELLINGS)
                    .toList();
        }
        return ways;
    }

    /// A word by its pinyin, in full and by initials, in each way it may be read; none when it has none.
    static List<String> spelledWhole(String word) {
        int[] characters = word.codePoints().toArray();
        if (word.codePoints().allMatch(character -> Pinyin.of(character).isEmpty())) {
            return List.of();
        }
        return spelled(characters, 0).stream()
                .flatMap(said -> Stream.of(String.join("", said), initials(said, characters, 0)))
                .distinct()
                .toList();
    }

    private static List<String> with(List<String> way, String next) {
        List<String> longer = new ArrayList<>(way);
        longer.add(next);
        return longer;
    }

    private static String initials(List<String> spelled, int[] characters, int from) {
        StringBuilder initials = new StringBuilder();
        for (int at = 0; at < spelled.size(); at++) {
            boolean read = !Pinyin.of(characters[from + at]).isEmpty();
            initials.append(read ? spelled.get(at).substring(0, 1) : spelled.get(at));
        }
        return initials.toString();
    }
}
