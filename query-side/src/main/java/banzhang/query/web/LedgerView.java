package banzhang.query.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 总账页 — lines, sums and filters of the school ledger.
///
/// @param asked the filters as they were asked, by parameter
/// @param at the past date it is shown as of, none for now
public record LedgerView(
        List<Line> lines,
        Line.Sums sums,
        Line.Paging paging,
        List<Line.Choice> choices,
        Map<String, String> asked,
        @Nullable String at,
        String today) {}
