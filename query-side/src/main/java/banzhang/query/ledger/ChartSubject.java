package banzhang.query.ledger;

import banzhang.events.value.Finding;
import banzhang.query.ledger.LedgerCharts.Bar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// 图表口径 — what a chart counts by, and in which band a line falls.
public enum ChartSubject {
    /// Where it stands, by the number of the room.
    ROOM(List.of()) {
        @Override
        String band(LedgerLine line, LocalDate day) {
            String number = line.custodian().roomNumber();
            return number == null ? NONE : number;
        }
    },
    /// Whole years since it was acquired.
    AGE(List.of("Y0", "Y1", "Y3", "Y6", "Y9", ChartSubject.NONE)) {
        @Override
        String band(LedgerLine line, LocalDate day) {
            if (line.acquiredOn() == null) {
                return NONE;
            }
            long years = ChronoUnit.YEARS.between(line.acquiredOn(), day);
            return years < 1 ? "Y0" : years < 3 ? "Y1" : years < 6 ? "Y3" : years < 9 ? "Y6" : "Y9";
        }
    },
    /// Value of one piece, so that a set of chairs is not taken for a projector.
    VALUE(List.of("V0", "V1000", "V5000", "V10000", "V50000", ChartSubject.NONE)) {
        @Override
        String band(LedgerLine line, LocalDate day) {
            if (line.valueFen() == null) {
                return NONE;
            }
            long yuan = line.valueFen() / line.quantity() / 100;
            return yuan < 1_000
                    ? "V0"
                    : yuan < 5_000 ? "V1000" : yuan < 10_000 ? "V5000" : yuan < 50_000 ? "V10000" : "V50000";
        }
    },
    /// What the last handover found.
    CONDITION(Stream.concat(Arrays.stream(Finding.values()).map(Finding::name), Stream.of(ChartSubject.NONE))
            .toList()) {
        @Override
        String band(LedgerLine line, LocalDate day) {
            return line.condition() == null ? NONE : line.condition().name();
        }
    };

    /// The band of what is not known; a room's number never begins with a lower line.
    public static final String NONE = "_none";
    /// The band of all rooms that have no bar of their own.
    public static final String OTHERS = "_others";

    private static final int MOST_ROOMS = 20;
    private final List<String> bands;

    ChartSubject(List<String> bands) {
        this.bands = bands;
    }

    abstract String band(LedgerLine line, LocalDate day);

    List<Bar> bars(List<LedgerLine> lines, LocalDate day) {
        Map<String, Bar> bars = new LinkedHashMap<>();
        bands.forEach(band -> bars.put(band, new Bar(band, 0, 0)));
        for (LedgerLine line : lines) {
            bars.compute(band(line, day), (band, known) -> (known == null ? new Bar(band, 0, 0) : known).with(line));
        }
        return bands.isEmpty() ? largest(bars) : List.copyOf(bars.values());
    }

    /// The fullest first, the rest together; what has no room last.
    private static List<Bar> largest(Map<String, Bar> bars) {
        Bar none = bars.remove(NONE);
        List<Bar> sorted = bars.values().stream()
                .sorted(Comparator.comparingLong(Bar::devices).reversed().thenComparing(Bar::band))
                .toList();
        List<Bar> shown = new ArrayList<>(sorted.stream().limit(MOST_ROOMS).toList());
        sorted.stream()
                .skip(MOST_ROOMS)
                .reduce(Bar::and)
                .ifPresent(rest -> shown.add(new Bar(OTHERS, rest.devices(), rest.valueFen())));
        if (none != null) {
            shown.add(none);
        }
        return shown;
    }
}
