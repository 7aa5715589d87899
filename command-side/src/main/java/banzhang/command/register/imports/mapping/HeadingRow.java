package banzhang.command.register.imports.mapping;

import banzhang.command.register.imports.reading.Table;
import banzhang.command.register.imports.reading.Table.Row;
import banzhang.events.value.Digest;
import banzhang.journal.CanonicalJson;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 候选标题行 — a row that may name the columns of a sheet, recognised by the digest of its headings.
///
/// Spaces, stars and spelling variants make no other row; another order of columns does.
///
/// @param number as a spreadsheet counts
/// @param cells as they stand there; blank where there is nothing
public record HeadingRow(int number, List<String> cells) {
    /// Titles may stand above the headings, but not more than these rows.
    public static final int LOOKED_AT = 15;

    public HeadingRow {
        cells = List.copyOf(cells);
    }

    static HeadingRow of(Row row) {
        return new HeadingRow(
                row.number(),
                row.cells().stream().map(cell -> cell.text().strip()).toList());
    }

    /// The rows of a sheet that may be the one.
    static Stream<Row> candidates(Table table) {
        return table.rows().stream().limit(LOOKED_AT);
    }

    public Digest digest() {
        return CanonicalJson.digest(IntStream.range(0, cells.size())
                .mapToObj(column -> Heading.of(column, cells.get(column)).normal())
                .toList());
    }

    /// The heading of one column as it is shown; nothing where there is none.
    public String shown(int column) {
        return column >= 0 && column < cells.size() ? Problem.shortened(cells.get(column)) : "";
    }

    /// Its headings, without the columns that have none.
    List<Heading> headings() {
        return IntStream.range(0, cells.size())
                .filter(column -> !cells.get(column).isBlank())
                .mapToObj(column -> Heading.of(column, cells.get(column)))
                .toList();
    }
}
