package banzhang.query.search;

import java.util.ArrayList;
import java.util.List;

/// 检索拼写 — a text in all the ways it is looked for, in one: folded, and by its pinyin in full and by initials.
public final class Spelling {
    private Spelling() {}

    /// What [#finds] looks through.
    public static String of(String... texts) {
        List<String> ways = new ArrayList<>();
        for (String text : texts) {
            for (String word : SearchTerms.words(text)) {
                ways.add(word);
                ways.addAll(SearchTerms.spelledWhole(word));
            }
        }
        return String.join("\n", ways);
    }

    /// Whether each word of a question occurs.
    public static boolean finds(String question, String spelling) {
        return SearchTerms.words(question).stream().allMatch(spelling::contains);
    }
}
