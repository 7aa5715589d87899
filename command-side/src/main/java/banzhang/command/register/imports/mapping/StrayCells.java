package banzhang.command.register.imports.mapping;

import banzhang.command.register.imports.mapping.Problem.Place;
import banzhang.command.register.imports.reading.Table.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;

/// 无标题的列 — notices, once a column, what stands below no heading at all.
final class StrayCells {
    private final Set<Integer> headed = new HashSet<>();

    StrayCells(Headings headings) {
        headings.columns().forEach(headed::add);
    }

    List<Problem> look(Row row) {
        List<Problem> stray = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            if (!row.cell(column).isBlank() && headed.add(column)) {
                String letters = CellReference.convertNumToColString(column);
                Place place = new Place(
                        row.number(), column, letters, row.cell(column).text());
                stray.add(Problem.of(FileNote.COLUMN_WITHOUT_HEADING, place, ""));
            }
        }
        return stray;
    }
}
