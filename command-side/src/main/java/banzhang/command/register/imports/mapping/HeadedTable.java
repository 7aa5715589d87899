package banzhang.command.register.imports.mapping;

import banzhang.command.register.imports.reading.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// 登记表 — the sheet of a file that is a register, with its headings.
record HeadedTable(Table table, Headings headings) {
    /// What a person has said of a sheet comes before what another's headings say by themselves.
    static Optional<HeadedTable> find(List<Table> tables, RememberedHeadings remembered) {
        return first(tables, table -> Headings.find(table, remembered)).or(() -> first(tables, Headings::find));
    }

    private static Optional<HeadedTable> first(List<Table> tables, Function<Table, Optional<Headings>> find) {
        return tables.stream()
                .flatMap(table -> find.apply(table).stream().map(headings -> new HeadedTable(table, headings)))
                .findFirst();
    }
}
