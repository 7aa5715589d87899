package banzhang.command.register.imports.mapping;

import banzhang.command.register.imports.reading.Table;
import banzhang.command.register.imports.reading.Table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 组织试导入 — checks a file of rooms, classes, 班主任 or appointments as a whole; what differs between them is their
/// [OrganisationReading].
public final class OrganisationDryRun {
    /// They go into the journal in one append.
    private static final int MOST_ROWS = 2000;

    private final OrganisationReading reading;
    private final RememberedHeadings remembered;
    private final List<Problem> problems = new ArrayList<>();
    private final List<StagedOrganisation> staged = new ArrayList<>();
    private final Map<String, Integer> rowOfKey = new HashMap<>();
    private int rows;

    private OrganisationDryRun(RememberedHeadings remembered, OrganisationReading reading) {
        this.remembered = remembered;
        this.reading = reading;
    }

    public static DryRun<StagedOrganisation> of(
            List<Table> tables, RememberedHeadings remembered, OrganisationReading reading) {
        return new OrganisationDryRun(remembered, reading).check(tables);
    }

    private DryRun<StagedOrganisation> check(List<Table> tables) {
        OrganisationHeadings headings =
                OrganisationHeadings.find(tables, remembered, reading.anyOf()).orElse(null);
        if (headings != null) {
            return check(headings);
        }
        String wanted = String.join("、", terms(reading.anyOf()));
        problems.add(Problem.ofFile(FileNote.REQUIRED_COLUMN_MISSING, wanted));
        return new DryRun<>(reading.term(), Map.of(), 0, staged, problems);
    }

    private DryRun<StagedOrganisation> check(OrganisationHeadings headings) {
        Row heads = headings.row();
        Map<OrganisationColumn, Heading> columns = headings.columns();
        Map<String, String> recognised = new LinkedHashMap<>();
        columns.forEach((column, heading) -> recognised.put(heading.written(), column.term()));
        problems.addAll(headings.problems(reading.required()));
        for (Row row : headings.table().rows()) {
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

    private static List<String> terms(Set<OrganisationColumn> columns) {
        return columns.stream().map(OrganisationColumn::term).sorted().toList();
    }
}
