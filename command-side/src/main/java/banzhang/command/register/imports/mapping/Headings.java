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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 标题行 — the row of a sheet that names its columns, and what each column holds.
///
/// Titles may stand above it: of the first rows the one the school has mapped is taken, else the one with the most
/// known headings.
final class Headings {
    private static final int LEAST_KNOWN = 2;
    private static final Pattern NEW_CODE =
            Pattern.compile("(新|现|更正后|变更后|修改后|调整后)的?(固定)?(资产|设备|财产|卡片)?(编号|编码|代码)|new(asset)?(tag|code)");

    private final Row row;
    private final List<Heading> all;
    /// What a person has said, by column; none when the headings speak for themselves.
    private final @Nullable Map<Integer, String> said;
    private final Map<CardColumn, Heading> used = new EnumMap<>(CardColumn.class);

    private Headings(Row row, @Nullable Map<Integer, String> said) {
        this.row = row;
        this.all = HeadingRow.of(row).headings();
        this.said = said;
        all.stream()
                .filter(heading -> holds(heading) != null)
                .sorted(Comparator.comparingInt(Heading::rank))
                .forEach(heading -> used.putIfAbsent(Objects.requireNonNull(holds(heading)), heading));
        if (used.containsKey(CardColumn.LIFE_IN_MONTHS)) {
            used.remove(CardColumn.LIFE_IN_YEARS);
        }
    }

    /// The headings a person has mapped before.
    static Optional<Headings> find(Table table, RememberedHeadings remembered) {
        return HeadingRow.candidates(table)
                .flatMap(row ->
                        remembered.of(HeadingRow.of(row).digest()).stream().map(said -> new Headings(row, said)))
                .findFirst();
    }

    /// The headings that speak for themselves.
    static Optional<Headings> find(Table table) {
        return HeadingRow.candidates(table)
                .filter(row -> known(row) >= LEAST_KNOWN)
                .max(Comparator.comparingLong(Headings::known).thenComparing(row -> -row.number()))
                .map(row -> new Headings(row, null));
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
            CardColumn holds = holds(heading);
            if (holds != null && heading.equals(used.get(holds))) {
                terms.put(heading.written(), holds.shownAs().term());
            }
        });
        return terms;
    }

    /// What is to be said of the headings themselves.
    List<Problem> problems(List<CardColumn> needed) {
        List<Problem> problems = new ArrayList<>();
        if (said != null) {
            problems.add(Problem.ofFile(FileNote.HEADINGS_AS_MAPPED, Integer.toString(used.size())));
        }
        for (CardColumn required : needed) {
            if (!has(required)) {
                problems.add(Problem.ofFile(
                        FileNote.REQUIRED_COLUMN_MISSING, required.shownAs().term()));
            }
        }
        Map<String, Heading> seen = new HashMap<>();
        for (Heading heading : all) {
            Place place = new Place(row.number(), heading.column(), heading.written(), "");
            if (seen.putIfAbsent(heading.normal(), heading) != null && said == null) {
                problems.add(Problem.of(FileNote.HEADING_DUPLICATE, place, heading.written()));
            } else {
                unused(heading, place).ifPresent(problems::add);
            }
        }
        return problems;
    }

    /// Of columns that would give devices other codes.
    List<Problem> renamingCodes() {
        return all.stream()
                .filter(heading -> NEW_CODE.matcher(heading.normal()).matches())
                .map(heading -> new Place(row.number(), heading.column(), heading.written(), ""))
                .map(place -> Problem.of(FileNote.ASSET_CODE_NEVER_CHANGES, place, ""))
                .toList();
    }

    private Optional<Problem> unused(Heading heading, Place place) {
        CardColumn holds = holds(heading);
        if (holds == null) {
            return Optional.of(Problem.of(leftOut(heading), place, ""));
        }
        Heading better = used.get(holds);
        if (heading.equals(better)) {
            return Optional.empty();
        }
        String name = better == null ? "折旧年限(月)" : better.written();
        return Optional.of(Problem.of(FileNote.COLUMN_NOT_USED, place, name));
    }

    private @Nullable CardColumn holds(Heading heading) {
        return said == null
                ? heading.holds()
                : CardColumn.of(said.getOrDefault(heading.column(), "")).orElse(null);
    }

    private FileNote leftOut(Heading heading) {
        FileNote why = heading.leftOut();
        return said == null || why == FileNote.COLUMN_OF_NAMES ? why : FileNote.COLUMN_SET_ASIDE;
    }

    private static long known(Row row) {
        return HeadingRow.of(row).headings().stream()
                .filter(heading -> heading.holds() != null || heading.leftOut() == FileNote.COLUMN_OF_NAMES)
                .count();
    }
}
