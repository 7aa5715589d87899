package banzhang.query.search;

import banzhang.access.Refused;
import banzhang.query.Parameters;
import banzhang.query.QueryRefusal;
import java.util.List;

/// 检索之问 — the words somebody looks for; all of them must be found.
///
/// @param words folded; none when nothing was asked
public record SearchQuestion(List<String> words) {
    /// In UTF-16 units, as a form counts.
    public static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;

    public SearchQuestion {
        words = List.copyOf(words);
    }

    /// @throws Refused FILTER_INVALID for more than anybody looks for
    public static SearchQuestion of(String asked) {
        if (asked.length() > LONGEST) {
            throw Parameters.refused(QueryRefusal.FILTER_INVALID, "q");
        }
        List<String> words = SearchTerms.words(asked).stream().distinct().toList();
        if (words.size() > MOST_WORDS) {
            throw Parameters.refused(QueryRefusal.FILTER_INVALID, "q");
        }
        return new SearchQuestion(words);
    }
}
