package banzhang.query.search;

import java.util.List;

/// 检索结果页 — what was found: classes and rooms first, then devices, those whose code begins as asked before others.
///
/// @param asked the words that were looked for, folded
/// @param found how many in all
/// @param page from 1
public record SearchPage(List<String> asked, long found, List<SearchHit> hits, int page, int size, int pages) {
    public SearchPage {
        asked = List.copyOf(asked);
        hits = List.copyOf(hits);
    }
}
