package banzhang.command.register.imports.mapping;

import banzhang.command.register.card.CardField;
import banzhang.command.register.card.KnownNames;
import banzhang.command.register.imports.reading.Table;
import banzhang.command.register.imports.reading.Table.Row;
import banzhang.events.value.AssetCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 设备试导入 — checks a register file as a whole: headings, every cell of every row, duplicates in it and against the
/// register.
public final class DeviceDryRun {
    static final int MOST_ROWS = 20_000;
    private static final Set<CardField> MUST = Set.of(CardField.ASSET_CODE, CardField.NAME);
    private static final List<CardColumn> REQUIRED = List.of(CardColumn.ASSET_CODE, CardColumn.NAME);
    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "本页合计", "累计");

    private final RegisteredCodes registered;
    private final RememberedHeadings remembered;
    private final KnownNames names;
    private final PlaceNotation places;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();
    private final List<StagedDevice> staged = new ArrayList<>();
    private final Map<AssetCode, Integer> rowOfCode = new HashMap<>();
    private final Map<String, Integer> rowOfLook = new HashMap<>();
    private int rows;

    private DeviceDryRun(
            RegisteredCodes registered,
            RememberedHeadings remembered,
            KnownNames names,
            PlaceNotation places,
            LocalDate today) {
        this.registered = registered;
        this.remembered = remembered;
        this.names = names;
        this.places = places;
        this.today = today;
    }

    public static DryRun<StagedDevice> of(
            List<Table> tables,
            RegisteredCodes registered,
            RememberedHeadings remembered,
            KnownNames names,
            PlaceNotation places,
            LocalDate today) {
        return new DeviceDryRun(registered, remembered, names, places, today).check(tables);
    }

    private DryRun<StagedDevice> check(List<Table> tables) {
        HeadedTable headed = HeadedTable.find(tables, remembered).orElse(null);
        if (headed == null) {
            problems.add(Problem.ofFile(FileNote.HEADINGS_NOT_FOUND, ""));
            return new DryRun<>(Layout.OTHER.term(), Map.of(), 0, staged, problems);
        }
        List<Table> others = others(tables, headed.table());
        Headings headings = headed.headings();
        check(headed.table(), headings, CategoryDictionary.of(others));
        others.stream()
                .filter(other -> Headings.find(other).isPresent())
                .forEach(other -> problems.add(Problem.ofFile(FileNote.SHEET_IGNORED, other.name())));
        problems.sort(Problem.BY_PLACE);
        return new DryRun<>(headings.layout().term(), headings.recognised(), rows, staged, problems);
    }

    private static List<Table> others(List<Table> tables, Table table) {
        return tables.stream().filter(other -> other != table).toList();
    }

    private void check(Table table, Headings headings, CategoryDictionary dictionary) {
        problems.addAll(headings.problems(REQUIRED));
        if (headings.has(CardColumn.UNIT_PRICE) && !headings.has(CardColumn.VALUE)) {
            problems.add(Problem.ofFile(FileNote.VALUE_FROM_UNIT_PRICE, ""));
        }
        StrayCells stray = new StrayCells(headings);
        CategoryCheck categories = new CategoryCheck(dictionary);
        for (Row row : table.rows()) {
            if (row.number() > headings.rowNumber()) {
                check(row, headings, categories);
                problems.addAll(stray.look(row));
            }
        }
        categories.keptAsRemark().ifPresent(problems::add);
        if (rows == 0) {
            problems.add(Problem.ofFile(FileNote.NO_ROWS, ""));
        }
        if (rows > MOST_ROWS) {
            problems.add(Problem.ofFile(FileNote.TOO_MANY_ROWS, ""));
        }
    }

    private void check(Row row, Headings headings, CategoryCheck categories) {
        if (isTotal(row)) {
            problems.add(Problem.of(FileNote.ROW_IS_A_TOTAL, new Problem.Place(row.number(), 0, null, ""), ""));
            return;
        }
        rows++;
        CardRow read = new CardRow(row, headings, names, today, MUST);
        categories.look(read);
        places.look(read);
        requireNewCode(read, row.number());
        problems.addAll(read.problems());
        if (read.isSound()
                && read.draft().has(CardField.ASSET_CODE)
                && read.draft().has(CardField.NAME)) {
            staged.add(new StagedDevice(
                    row.number(), read.draft().assetCode(), read.draft().card()));
        }
    }

    private void requireNewCode(CardRow read, int number) {
        AssetCode code = read.draft().value(CardField.ASSET_CODE, AssetCode.class);
        if (code == null) {
            return;
        }
        Integer first = rowOfCode.putIfAbsent(code, number);
        if (first != null) {
            read.note(FileNote.ASSET_CODE_TWICE_IN_FILE, CardColumn.ASSET_CODE, first.toString());
        } else if (registered.has(code)) {
            read.note(FileNote.ASSET_CODE_TAKEN, CardColumn.ASSET_CODE, "");
        } else {
            Integer alike = rowOfLook.putIfAbsent(looksOf(code), number);
            if (alike != null) {
                read.note(FileNote.ASSET_CODE_LOOKS_LIKE, CardColumn.ASSET_CODE, alike.toString());
            }
        }
    }

    /// What two codes have in common that a tired eye takes for one.
    private static String looksOf(AssetCode code) {
        return code.value().replace('O', '0').replace('I', '1');
    }

    static boolean isTotal(Row row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .filter(cell -> TOTALS.contains(cell.text().replaceAll("[\\s:：]", "")))
                .isPresent();
    }
}
