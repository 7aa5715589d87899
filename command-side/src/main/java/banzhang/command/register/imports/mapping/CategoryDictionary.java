package banzhang.command.register.imports.mapping;

import banzhang.command.register.imports.reading.Cell;
import banzhang.command.register.imports.reading.Table;
import banzhang.command.register.imports.reading.Table.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 分类字典 — the list of categories by group that the school template carries on a sheet of its own.
///
/// Blocks parted by blank rows; the first row of a block names the groups, the rows below their categories.
final class CategoryDictionary {
    private final Set<String> groups = new HashSet<>();
    private final Map<String, Set<String>> groupsOf = new HashMap<>();

    static CategoryDictionary of(List<Table> sheets) {
        CategoryDictionary dictionary = new CategoryDictionary();
        sheets.forEach(dictionary::take);
        return dictionary;
    }

    boolean hasGroup(String group) {
        return groups.contains(group);
    }

    /// The groups a category is listed under; empty when it is not listed.
    Set<String> groupsOf(String category) {
        return groupsOf.getOrDefault(category, Set.of());
    }

    private void take(Table sheet) {
        List<Cell> heads = List.of();
        int expected = -1;
        for (Row row : sheet.rows()) {
            if (row.number() != expected) {
                heads = headsOf(row);
                heads.stream()
                        .filter(cell -> !cell.isBlank())
                        .forEach(cell -> groups.add(cell.text().strip()));
            } else {
                take(row, heads);
            }
            expected = row.number() + 1;
        }
    }

    /// A block of one column lists the groups once more, for the template's drop-down.
    private static List<Cell> headsOf(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count() > 1 ? row.cells() : List.of();
    }

    private void take(Row row, List<Cell> heads) {
        for (int column = 0; column < heads.size(); column++) {
            if (!row.cell(column).isBlank() && !heads.get(column).isBlank()) {
                groupsOf.computeIfAbsent(row.cell(column).text().strip(), category -> new HashSet<>())
                        .add(heads.get(column).text().strip());
            }
        }
    }
}
