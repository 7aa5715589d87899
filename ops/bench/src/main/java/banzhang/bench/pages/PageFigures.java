package banzhang.bench.pages;

import banzhang.bench.load.Latencies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// 页面成绩 — how long every page took in every cell, and what that says of the goals.
final class PageFigures {
    private final List<Figure> figures = new ArrayList<>();

    /// 数字 — one page in one cell.
    ///
    /// @param database which it was read from
    /// @param size how much there was
    /// @param readers at once
    /// @param p50 milliseconds
    /// @param p95 milliseconds
    /// @param pages how many were opened
    record Figure(String database, PagesPace.Size size, int readers, Page page, double p50, double p95, int pages) {}

    void add(String database, PagesPace.Size size, int readers, Page page, Latencies taken) {
        figures.add(new Figure(database, size, readers, page, taken.millis(50), taken.millis(95), taken.count()));
    }

    List<Figure> all() {
        return List.copyOf(figures);
    }

    /// The slowest page's p95 for one reader, in milliseconds, where most is known.
    OptionalDouble slowest(String database, PagesPace.Size size) {
        return figures.stream()
                .filter(it -> it.database().equals(database) && it.size().equals(size) && it.readers() == 1)
                .mapToDouble(Figure::p95)
                .max();
    }

    /// The page that grows most: its p50 with the larger history against that with the smaller one, in the same
    /// run.
    OptionalDouble growth(String database, PagesPace.Size small, PagesPace.Size large) {
        return figures.stream()
                .filter(it -> it.database().equals(database) && it.size().equals(large))
                .flatMapToDouble(after -> figures.stream()
                        .filter(before -> before.database().equals(database)
                                && before.size().equals(small)
                                && before.readers() == after.readers()
                                && before.page() == after.page())
                        .mapToDouble(before -> after.p50() / before.p50()))
                .max();
    }

    /// For people: Markdown that is legible on a console too.
    String table() {
        StringBuilder text = new StringBuilder(
                "| database | devices, events | readers | page | p50 | p95 |\n|---|---|---:|---|---:|---:|\n");
        for (Figure it : figures) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %s | %.1f ms | %.1f ms |%n",
                    it.database(),
                    it.size(),
                    it.readers(),
                    it.page().label(),
                    it.p50(),
                    it.p95()));
        }
        return text.toString();
    }
}
