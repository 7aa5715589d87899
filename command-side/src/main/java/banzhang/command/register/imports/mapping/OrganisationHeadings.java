package banzhang.command.register.imports.mapping;

import banzhang.command.register.imports.mapping.Problem.Place;
import banzhang.command.register.imports.reading.Table;
import banzhang.command.register.imports.reading.Table.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 组织标题行 — the row of a file of rooms, classes, 班主任 or appointments that names its columns, and what they hold.
///
/// @param said what a person has said they hold, by column; none when the headings speak for themselves
record OrganisationHeadings(Table table, Row row, @Nullable Map<Integer, String> said) {

    /// What a person has said comes before what headings say by themselves.
    static Optional<OrganisationHeadings> find(
            List<Table> tables, RememberedHeadings remembered, Set<OrganisationColumn> anyOf) {
        return tables.stream()
                .flatMap(table -> HeadingRow.candidates(table)
                        .flatMap(row -> remembered.of(HeadingRow.of(row).digest()).stream()
                                .map(said -> new OrganisationHeadings(table, row, said))))
                .findFirst()
                .or(() -> tables.stream()
                        .flatMap(table ->
                                HeadingRow.candidates(table).map(row -> new OrganisationHeadings(table, row, null)))
                        .filter(headings -> headings.columns().keySet().stream().anyMatch(anyOf::contains))
                        .findFirst());
    }

    /// Of two columns for one field the first.
    Map<OrganisationColumn, Heading> columns() {
        Map<OrganisationColumn, Heading> columns = new EnumMap<>(OrganisationColumn.class);
        for (Heading heading : HeadingRow.of(row).headings()) {
            holds(heading).ifPresent(holds -> columns.putIfAbsent(holds, heading));
        }
        return columns;
    }

    /// What is to be said of the headings themselves.
    List<Problem> problems(Set<OrganisationColumn> required) {
        Map<OrganisationColumn, Heading> columns = columns();
        List<Problem> problems = new ArrayList<>();
        if (said != null) {
            problems.add(Problem.ofFile(FileNote.HEADINGS_AS_MAPPED, Integer.toString(columns.size())));
        }
        for (OrganisationColumn each : required) {
            if (!columns.containsKey(each)) {
                problems.add(Problem.ofFile(FileNote.REQUIRED_COLUMN_MISSING, each.term()));
            }
        }
        for (Heading heading : HeadingRow.of(row).headings()) {
            Optional<OrganisationColumn> holds = holds(heading);
            Place place = new Place(row.number(), heading.column(), heading.written(), "");
            if (holds.isPresent() && !heading.equals(columns.get(holds.get()))) {
                problems.add(Problem.of(FileNote.HEADING_DUPLICATE, place, heading.written()));
            } else if (holds.isEmpty() && !heading.normal().isEmpty()) {
                FileNote why = said == null ? FileNote.COLUMN_NOT_NEEDED : FileNote.COLUMN_SET_ASIDE;
                problems.add(Problem.of(why, place, ""));
            }
        }
        return problems;
    }

    private Optional<OrganisationColumn> holds(Heading heading) {
        return said == null
                ? OrganisationColumn.of(heading)
                : OrganisationColumn.of(said.getOrDefault(heading.column(), ""));
    }
}
