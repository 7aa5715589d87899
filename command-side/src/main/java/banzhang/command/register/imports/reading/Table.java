package banzhang.command.register.imports.reading;

import java.util.List;

/// 表 — the rows of one sheet that hold anything, each with the number a spreadsheet shows for it.
public record Table(String name, List<Row> rows) {
    public Table {
        rows = List.copyOf(rows);
    }

    /// 行 — one row; cells beyond the last filled one are not there.
    ///
    /// @param number counted from 1, blank rows counted too
    public record Row(int number, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// The cell in this column, counted from 0; blank beyond the last.
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.BLANK;
        }
    }
}
