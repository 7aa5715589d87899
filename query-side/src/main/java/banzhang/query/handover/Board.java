package banzhang.query.handover;

import java.util.List;

/// 交接进度板 — the sheets under way with their counts; the counts are of all, whatever is filtered.
///
/// @param lines the longest waiting first
public record Board(int open, int stuck, int mine, List<BoardLine> lines) {
    public Board {
        lines = List.copyOf(lines);
    }

    static Board of(List<BoardLine> all, BoardQuestion asked) {
        return new Board(
                all.size(),
                (int) all.stream().filter(BoardLine::stuck).count(),
                (int) all.stream().filter(BoardLine::mine).count(),
                all.stream().filter(asked::lets).toList());
    }
}
