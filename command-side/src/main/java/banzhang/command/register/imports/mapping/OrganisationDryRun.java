package banzhang.command.register.imports.mapping;

import banzhang.command.register.imports.mapping.Problem.Place;
import banzhang.command.register.imports.reading.Table;
import banzhang.command.register.imports.reading.Table.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// 组织试导入 — checks a file of rooms, classes, 班主任 or appointments as a whole; what differs between them is their
/// [OrganisationReading].
public final class OrganisationDryRun {
    private static final int ROWS_LOOKED_AT = 15;
    /// They go into the journal in one append.
    private static final int MOST_ROWS = 2000;

    private final OrganisationReading reading;
    private final List<Problem> problems = new ArrayList<>();
    private final List<StagedOrganisation> staged = new ArrayList<>();
    private final Map<String, Integer> rowOfKey = new HashMap<>();
    private int rows;

    private OrganisationDryRun(OrganisationReading reading) {
        this.reading = reading;
    }

    public static DryRun<StagedOrganisation> of(List<Table> tables, OrganisationReading reading) {
        return new OrganisationDryRun(reading).check(tables);
    }

    private DryRun<StagedOrganisation> check(List<Table> tables) {
        for (Table table : tables) {
            Optional<Row> heads = table.rows().stream()
                    .limit(ROWS_LOOKED_AT)
                    .filter(row -> columnsOf(row).keySet().stream().anyMatch(reading.anyOf()::contains))
                    .findFirst();
            if (heads.isPresent()) {
                return check(table, heads.get());
            }
        }
        String wanted = String.join("、", terms(reading.anyOf()));
        problems.add(Problem.ofFile(FileNote.REQUIRED_COLUMN_MISSING, wanted));
        return new DryRun<>(reading.term(), Map.of(), 0, staged, problems);
    }

    private DryRun<StagedOrganisation> check(Table table, Row heads) {
        Map<OrganisationColumn, Heading> columns = columnsOf(heads);
        Map<String, String> recognised = new LinkedHashMap<>();
        columns.forEach((column, heading) -> recognised.put(heading.written(), column.term()));
        noteHeadings(heads, columns);
        for (Row row : table.rows()) {
            if (row.number() > heads.number()) {
                check(new OrganisationRow(row, columns));
            }
        }
        if (rows == 0) {
            problems.add(Problem.ofFile(FileNote.NO_ROWS, ""));
        }
        if (rows > MOST_ROWS) {
            problems.add(Problem.ofFile(FileNote.TOO_MANY_ROWS_OF_ORGANISATION, ""));
        }
        problems.sort(Problem.BY_PLACE);
        return new DryRun<>(reading.term(), recognised, rows, staged, problems);
    }

    private void check(OrganisationRow row) {
        rows++;
        reading.read(row).ifPresent(read -> {
            Integer first = rowOfKey.putIfAbsent(read.key(), row.number());
            if (first != null) {
                row.note(FileNote.TWICE_IN_FILE, read.keyColumn(), first.toString());
            } else if (row.isSound() && read.staged() != null) {
                staged.add(read.staged());
            }
        });
        problems.addAll(row.problems());
    }

    private void noteHeadings(Row heads, Map<OrganisationColumn, Heading> columns) {
        for (OrganisationColumn required : reading.required()) {
            if (!columns.containsKey(required)) {
                problems.add(Problem.ofFile(FileNote.REQUIRED_COLUMN_MISSING, required.term()));
            }
        }
        for (int column = 0; column < heads.cells().size(); column++) {
            Heading heading = Heading.of(column, heads.cell(column).text());
            Optional<OrganisationColumn> holds = OrganisationColumn.of(heading);
            Place place = new Place(heads.number(), column, heading.written(), "");
            if (holds.isPresent() && !heading.equals(columns.get(holds.get()))) {
                problems.add(Problem.of(FileNote.HEADING_DUPLICATE, place, heading.written()));
            } else if (holds.isEmpty() && !heading.normal().isEmpty()) {
                problems.add(Problem.of(FileNote.COLUMN_NOT_NEEDED, place, ""));
            }
        }
    }

    private static Map<OrganisationColumn, Heading> columnsOf(Row row) {
        Map<OrganisationColumn, Heading> columns = new EnumMap<>(OrganisationColumn.class);
        for (int column = 0; column < row.cells().size(); column++) {
            Heading heading = Heading.of(column, row.cell(column).text());
            OrganisationColumn.of(heading).ifPresent(holds -> columns.putIfAbsent(holds, heading));
        }
        return columns;
    }

    private static List<String> terms(Set<OrganisationColumn> columns) {
        return columns.stream().map(OrganisationColumn::term).sorted().toList();
    }
}
