package banzhang.command.register.imports.mapping;

import banzhang.command.register.card.CardField;
import banzhang.command.register.card.KnownNames;
import banzhang.command.register.imports.mapping.KnownCards.KnownCard;
import banzhang.command.register.imports.reading.Table;
import banzhang.command.register.imports.reading.Table.Row;
import banzhang.events.value.AssetCode;
import banzhang.events.value.CardChange;
import banzhang.events.value.CardTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// 更正试导入 — reads a file of known asset codes as corrections: of each card what the file says otherwise than it.
///
/// A blank cell says nothing and changes nothing. What a register would derive from several columns, a value from a
/// price, remarks from a category, is not derived: the card may have been set right since.
public final class CorrectionDryRun {
    private static final List<CardColumn> REQUIRED = List.of(CardColumn.ASSET_CODE);

    private final KnownCards known;
    private final RememberedHeadings remembered;
    private final KnownNames names;
    private final PlaceNotation places;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<AssetCode, CardRow> rowOfCode = new LinkedHashMap<>();
    private final List<StagedCorrection> staged = new ArrayList<>();
    private int rows;

    private CorrectionDryRun(
            KnownCards known, RememberedHeadings remembered, KnownNames names, PlaceNotation places, LocalDate today) {
        this.known = known;
        this.remembered = remembered;
        this.names = names;
        this.places = places;
        this.today = today;
    }

    public static DryRun<StagedCorrection> of(
            List<Table> tables,
            KnownCards known,
            RememberedHeadings remembered,
            KnownNames names,
            PlaceNotation places,
            LocalDate today) {
        return new CorrectionDryRun(known, remembered, names, places, today).check(tables);
    }

    private DryRun<StagedCorrection> check(List<Table> tables) {
        HeadedTable headed = HeadedTable.find(tables, remembered).orElse(null);
        if (headed == null) {
            problems.add(Problem.ofFile(FileNote.HEADINGS_NOT_FOUND, ""));
            return new DryRun<>(Layout.OTHER.term(), Map.of(), 0, staged, problems);
        }
        Headings headings = headed.headings();
        problems.addAll(headings.problems(REQUIRED));
        problems.addAll(headings.renamingCodes());
        for (Row row : headed.table().rows()) {
            if (row.number() > headings.rowNumber() && !DeviceDryRun.isTotal(row)) {
                read(row, headings);
            }
        }
        Map<AssetCode, KnownCard> cards = known.of(rowOfCode.keySet());
        Set<CardField> fields = fieldsOf(headings);
        rowOfCode.forEach((code, row) -> compare(code, row, cards.get(code), fields));
        rowOfCode.values().forEach(row -> problems.addAll(row.problems()));
        requireSomething();
        problems.sort(Problem.BY_PLACE);
        return new DryRun<>(headings.layout().term(), headings.recognised(), rows, staged, problems);
    }

    private void read(Row row, Headings headings) {
        rows++;
        CardRow read = new CardRow(row, headings, names, today, Set.of(CardField.ASSET_CODE));
        places.look(read);
        AssetCode code = read.draft().value(CardField.ASSET_CODE, AssetCode.class);
        if (code == null) {
            problems.addAll(read.problems());
            return;
        }
        CardRow first = rowOfCode.putIfAbsent(code, read);
        if (first != null) {
            read.note(
                    FileNote.ASSET_CODE_TWICE_IN_FILE,
                    CardColumn.ASSET_CODE,
                    Integer.toString(first.place(CardColumn.ASSET_CODE).row()));
            problems.addAll(read.problems());
        }
    }

    private void compare(
            AssetCode code, CardRow row, @org.jspecify.annotations.Nullable KnownCard card, Set<CardField> fields) {
        if (card == null) {
            row.note(FileNote.ASSET_CODE_UNKNOWN, CardColumn.ASSET_CODE, "");
            return;
        }
        if (!row.isSound()) {
            return;
        }
        Map<String, String> says = row.draft().texts();
        Map<String, String> said = CardTexts.of(card.card());
        List<CardChange> changes = fields.stream()
                .map(CardField::key)
                .filter(field -> says.get(field) != null && !Objects.equals(says.get(field), said.get(field)))
                .map(field -> new CardChange(field, said.get(field), says.get(field)))
                .toList();
        if (changes.isEmpty()) {
            row.note(FileNote.ROW_CHANGES_NOTHING, CardColumn.ASSET_CODE, "");
        } else {
            staged.add(new StagedCorrection(row.place(CardColumn.ASSET_CODE).row(), code, card.device(), changes));
        }
    }

    /// The fields that stand in columns of their own.
    private static Set<CardField> fieldsOf(Headings headings) {
        Set<CardField> fields = EnumSet.noneOf(CardField.class);
        headings.used().keySet().forEach(column -> {
            CardField field = switch (column) {
                case LIFE_IN_YEARS -> CardField.USEFUL_LIFE_MONTHS;
                case CATEGORY -> CardField.CLASSIFICATION;
                default -> column.field();
            };
            if (field != null) {
                fields.add(field);
            }
        });
        fields.remove(CardField.ASSET_CODE);
        return fields;
    }

    private void requireSomething() {
        if (rows == 0) {
            problems.add(Problem.ofFile(FileNote.NO_ROWS, ""));
        } else if (rows > DeviceDryRun.MOST_ROWS) {
            problems.add(Problem.ofFile(FileNote.TOO_MANY_ROWS, ""));
        } else if (staged.isEmpty() && problems.stream().noneMatch(Problem::isError)) {
            problems.add(Problem.ofFile(FileNote.FILE_CHANGES_NOTHING, ""));
        }
    }
}
