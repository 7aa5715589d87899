package banzhang.query.ledger;

import banzhang.query.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 图表 — the lines of a ledger counted by room, age, value and condition. Each line is in one bar of every chart, so
/// the bars of a chart add up to the ledger.
///
/// @param at the moment it is shown as of, none for now
/// @param known the last journal position it knows of, none when it knows all
public record LedgerCharts(@Nullable Instant at, @Nullable Long known, LedgerSums sums, List<Chart> charts) {
    public LedgerCharts {
        charts = List.copyOf(charts);
    }

    /// 一图 — what is counted by, and its bars: rooms by how much stands in them, all else in its own order.
    public record Chart(ChartSubject by, List<Bar> bars) {
        public Chart {
            bars = List.copyOf(bars);
        }
    }

    /// 条 — how many devices of what value.
    ///
    /// @param band a room's number, or the name of a band
    /// @param valueFen of those that state a value
    public record Bar(String band, long devices, long valueFen) {
        Bar with(LedgerLine line) {
            return new Bar(band, devices + 1, Math.addExact(valueFen, line.valueFen() == null ? 0 : line.valueFen()));
        }

        Bar and(Bar other) {
            return new Bar(band, devices + other.devices, Math.addExact(valueFen, other.valueFen));
        }
    }

    /// @param day ages are counted to
    static LedgerCharts of(AsOf at, List<LedgerLine> lines, LocalDate day) {
        return new LedgerCharts(
                at.moment(),
                at.known(),
                LedgerSums.of(lines),
                List.of(ChartSubject.values()).stream()
                        .map(by -> new Chart(by, by.bars(lines, day)))
                        .toList());
    }
}
