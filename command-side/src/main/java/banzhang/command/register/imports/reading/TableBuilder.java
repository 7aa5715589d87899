package banzhang.command.register.imports.reading;

import java.util.ArrayList;
import java.util.List;

/// 装表 — gathers cells as a reader meets them into a [Table], within the limits.
final class TableBuilder {
    private final String name;
    private final ReadingBudget budget;
    private final List<Table.Row> rows = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();
    private int row = -1;

    TableBuilder(String name, ReadingBudget budget) {
        this.name = name;
        this.budget = budget;
    }

    /// Puts a cell; rows and columns count from 0. Rows come in ascending order, as every format has them.
    void put(int atRow, int column, Cell cell) throws UnreadableFile {
        if (cell.isBlank()) {
            return;
        }
        ReadingLimits.requireColumn(column);
        ReadingLimits.requireShort(cell.text());
        budget.takeCell(cell.text());
        if (atRow != row) {
            endRow();
            row = atRow;
        }
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        cells.set(column, cell);
    }

    Table build() throws UnreadableFile {
        endRow();
        return new Table(name, rows);
    }

    private void endRow() throws UnreadableFile {
        if (!cells.isEmpty()) {
            rows.add(new Table.Row(row + 1, cells));
            ReadingLimits.requireRow(rows.size());
            cells = new ArrayList<>();
        }
    }
}
