package banzhang.command.register.imports.mapping;

import banzhang.command.register.imports.reading.Table;
import banzhang.command.register.imports.reading.Table.Row;
import banzhang.events.value.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// 文件标题 — the beginning of each sheet, for a person to say which row names the columns and what they hold.
///
/// @param fields what a column may be said to hold
/// @param sheet the sheet most likely meant, from 0
/// @param row the row most likely meant, as a spreadsheet counts; 0 when no sheet has a row
/// @param remembered whether that row is one the school has mapped
public record FileHeadings(List<ListingField> fields, List<Sheet> sheets, int sheet, int row, boolean remembered) {
    private static final int SHEETS_SHOWN = 20;
    private static final int ROWS_BELOW = 5;

    /// 工作表开头 — the first rows of one sheet.
    public record Sheet(String name, List<Line> lines) {}

    /// 一行 — one row as it stands there, and what its cells are known to name if it is the row of headings.
    ///
    /// @param heading whether it may be the row of headings
    /// @param fields by column, from 0
    public record Line(int row, List<String> cells, boolean heading, Map<Integer, String> fields) {}

    /// 猜中 — how likely a row is the one.
    private record Likely(int sheet, int row, int known, boolean remembered) {}

    public static FileHeadings of(List<Table> tables, Listing listing, RememberedHeadings remembered) {
        List<Sheet> sheets = new ArrayList<>();
        List<Likely> likely = new ArrayList<>();
        for (Table table : tables.subList(0, Math.min(tables.size(), SHEETS_SHOWN))) {
            List<Line> lines = new ArrayList<>();
            for (Row row : table.rows().subList(0, Math.min(table.rows().size(), HeadingRow.LOOKED_AT + ROWS_BELOW))) {
                HeadingRow heading = HeadingRow.of(row);
                boolean may = lines.size() < HeadingRow.LOOKED_AT;
                Optional<Map<Integer, String>> said = may ? remembered.of(heading.digest()) : Optional.empty();
                Map<Integer, String> fields =
                        said.orElseGet(() -> may ? ListingFields.known(listing, heading) : Map.of());
                lines.add(new Line(row.number(), shown(heading), may, fields));
                if (may) {
                    likely.add(new Likely(sheets.size(), row.number(), fields.size(), said.isPresent()));
                }
            }
            sheets.add(new Sheet(Problem.shortened(table.name()), lines));
        }
        // of two alike the first
        Likely best = likely.stream()
                .sorted(Comparator.comparing(Likely::remembered)
                        .thenComparing(Likely::known)
                        .reversed())
                .findFirst()
                .orElse(new Likely(0, 0, 0, false));
        return new FileHeadings(ListingFields.of(listing), sheets, best.sheet(), best.row(), best.remembered());
    }

    private static List<String> shown(HeadingRow row) {
        return row.cells().stream().map(Problem::shortened).toList();
    }

    /// The row of this number, when it may be the one that names the columns.
    public static Optional<HeadingRow> row(List<Table> tables, int sheet, int number) {
        return IntStream.of(sheet)
                .filter(at -> at >= 0 && at < tables.size())
                .mapToObj(tables::get)
                .flatMap(HeadingRow::candidates)
                .filter(row -> row.number() == number)
                .map(HeadingRow::of)
                .findFirst();
    }
}
