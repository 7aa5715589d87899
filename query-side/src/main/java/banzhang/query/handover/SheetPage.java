package banzhang.query.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 交接单页次 — the latest sheets first.
///
/// @param older what to give as `before` for the next page, null on the last
public record SheetPage(
        List<HandoverSummary> sheets, @Nullable Long older) {
    static final int SIZE = 50;

    public SheetPage {
        sheets = List.copyOf(sheets);
    }

    /// @param found one more than is shown, where there are more
    static SheetPage of(List<HandoverSummary> found) {
        List<HandoverSummary> shown = found.stream().limit(SIZE).toList();
        return new SheetPage(shown, found.size() > SIZE ? shown.getLast().position() : null);
    }
}
