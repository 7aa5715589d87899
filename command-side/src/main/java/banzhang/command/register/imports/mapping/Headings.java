package banzhang.command.register.imports.mapping;

import banzhang.command.register.imports.mapping.Problem.Place;
import banzhang.command.register.imports.reading.Table;
import banzhang.command.register.imports.reading.Table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// 标题行 — the row of a sheet that names its columns, and what each column holds.
///
/// Titles may stand above it: of the first rows the one with the most known headings is taken.
final class Headings {
    private static final int ROWS_LOOKED_AT = 15;
    private static final int LEAST_KNOWN = 2;

    private final Row row;
    private final List<Heading> all;
    private final Map<CardColumn, Heading> used = new EnumMap<>(CardColumn.class);

    private Headings(Row row) {
        this.row = row;
        this.all = headingsOf(row);
        all.stream()
                .filter(heading -> heading.holds() != null)
                .sorted(Comparator.comparingInt(Heading::rank))
                .forEach(heading -> used.putIfAbsent(Objects.requireNonNull(heading.holds()), heading));
        if (used.containsKey(CardColumn.LIFE_IN_MONTHS)) {
            used.remove(CardColumn.LIFE_IN_YEARS);
        }
    }

    static Optional<Headings> find(Table table) {
        return table.rows().stream()
                .limit(ROWS_LOOKED_AT)
                .filter(row -> known(row) >= LEAST_KNOWN)
                .max(Comparator.comparingLong(Headings::known).thenComparing(row -> -row.number()))
                .map(Headings::new);
    }

    int rowNumber() {
        return row.number();
    }

    Layout layout() {
        Set<String> normal = new HashSet<>();
        all.forEach(heading -> normal.add(heading.normal()));
        return Layout.of(normal);
    }

    Map<CardColumn, Heading> used() {
        return used;
    }

    boolean has(CardColumn column) {
        return used.containsKey(column);
    }

    /// The numbers of the columns that have a heading, counted from 0.
    List<Integer> columns() {
        return all.stream().map(Heading::column).toList();
    }

    /// Heading to the term of the field it fills, in the order of the file.
    Map<String, String> recognised() {
        Map<String, String> terms = new LinkedHashMap<>();
        all.forEach(heading -> {
            CardColumn holds = heading.holds();
            if (holds != null && heading.equals(used.get(holds))) {
                terms.put(heading.written(), holds.shownAs().term());
            }
        });
        return terms;
    }

    /// What is to be said of the headings themselves.
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (CardColumn required : List.of(CardColumn.ASSET_CODE, CardColumn.NAME)) {
            if (!has(required)) {
                problems.add(Problem.ofFile(
                        FileNote.REQUIRED_COLUMN_MISSING, required.shownAs().term()));
            }
        }
        Map<String, Heading> seen = new HashMap<>();
        for (Heading heading : all) {
            Place place = new Place(row.number(), heading.column(), heading.written(), "");
            if (seen.putIfAbsent(heading.normal(), heading) != null) {
                problems.add(Problem.of(FileNote.HEADING_DUPLICATE, place, heading.written()));
            } else {
                unused(heading, place).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<Problem> unused(Heading heading, Place place) {
        CardColumn holds = heading.holds();
        if (holds == null) {
            return Optional.of(Problem.of(heading.leftOut(), place, ""));
        }
        Heading better = used.get(holds);
        if (heading.equals(better)) {
            return Optional.empty();
        }
        String name = better == null ? "折旧年限(月)" : better.written();
        return Optional.of(Problem.of(FileNote.COLUMN_NOT_USED, place, name));
    }

    private static long known(Row row) {
        return headingsOf(row).stream()
                .filter(heading -> heading.holds() != null || heading.leftOut() == FileNote.COLUMN_OF_NAMES)
                .count();
    }

    private static List<Heading> headingsOf(Row row) {
        List<Heading> headings = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            if (!row.cell(column).isBlank()) {
                headings.add(Heading.of(column, row.cell(column).text()));
            }
        }
        return headings;
    }
}
