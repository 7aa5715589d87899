package banzhang.query.web;

import banzhang.query.ledger.ChartSubject;
import banzhang.query.ledger.LedgerCharts;
import banzhang.query.ledger.LedgerCharts.Bar;
import banzhang.query.ledger.LedgerCharts.Chart;
import java.util.List;

/// 一图 — one chart as it is shown: each bar with its length in percent of the longest.
public record ShownChart(ChartSubject by, List<Row> rows) {
    public ShownChart {
        rows = List.copyOf(rows);
    }

    /// 条 — one bar.
    ///
    /// @param band a room's number, said as it is, or what names its text
    /// @param percent its length
    public record Row(String band, boolean room, long devices, long valueFen, long percent) {}

    static List<ShownChart> all(LedgerCharts charts) {
        return charts.charts().stream().map(ShownChart::of).toList();
    }

    private static ShownChart of(Chart chart) {
        long longest = chart.bars().stream().mapToLong(Bar::devices).max().orElse(0);
        return new ShownChart(
                chart.by(),
                chart.bars().stream()
                        .map(bar -> row(bar, chart.by(), Math.max(1, longest)))
                        .toList());
    }

    private static Row row(Bar bar, ChartSubject by, long longest) {
        String band = switch (bar.band()) {
            case ChartSubject.NONE -> by == ChartSubject.ROOM ? "NO_ROOM" : "NONE";
            case ChartSubject.OTHERS -> "OTHERS";
            default -> bar.band();
        };
        boolean room = by == ChartSubject.ROOM && band.equals(bar.band());
        return new Row(band, room, bar.devices(), bar.valueFen(), bar.devices() * 100 / longest);
    }
}
