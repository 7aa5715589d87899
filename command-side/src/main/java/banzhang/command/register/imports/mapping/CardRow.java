package banzhang.command.register.imports.mapping;

import banzhang.command.register.card.CardDraft;
import banzhang.command.register.card.CardField;
import banzhang.command.register.card.ClassificationText;
import banzhang.command.register.card.DateText;
import banzhang.command.register.card.FieldProblem;
import banzhang.command.register.card.KnownNames;
import banzhang.command.register.card.MoneyText;
import banzhang.command.register.card.NotTaken;
import banzhang.command.register.card.PlainText;
import banzhang.command.register.imports.mapping.Problem.Place;
import banzhang.command.register.imports.reading.Cell;
import banzhang.command.register.imports.reading.Table.Row;
import banzhang.events.value.Fen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 一行卡片 — reads one row of a register file as an asset card, cell by cell, noting every problem.
final class CardRow {
    private static final int DIGITS_A_SPREADSHEET_KEEPS = 15;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final Set<CardField> MUST = Set.of(CardField.ASSET_CODE, CardField.NAME);
    /// Of these, a day after today is likely a slip.
    private static final Set<CardField> PAST =
            Set.of(CardField.ACQUIRED_ON, CardField.IN_USE_SINCE, CardField.BOOKED_ON);

    private final Row row;
    private final Headings headings;
    private final DateText.Order dates;
    private final LocalDate today;
    private final CardDraft draft;
    private final List<Problem> problems = new ArrayList<>();

    CardRow(Row row, Headings headings, KnownNames names, LocalDate today) {
        this.row = row;
        this.headings = headings;
        this.dates = headings.layout().dates();
        this.today = today;
        this.draft = new CardDraft(names);
        headings.used().forEach(this::read);
        combine();
    }

    CardDraft draft() {
        return draft;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean isSound() {
        return problems.stream().noneMatch(Problem::isError);
    }

    String text(CardColumn column) {
        Heading heading = headings.used().get(column);
        return heading == null ? "" : row.cell(heading.column()).text().strip();
    }

    void note(FileNote note, CardColumn column, String about) {
        problems.add(Problem.of(note, place(column), about));
    }

    Place place(CardColumn column) {
        Heading heading = headings.used().get(column);
        return heading == null
                ? new Place(row.number(), 0, column.shownAs().term(), "")
                : new Place(row.number(), heading.column(), heading.written(), text(column));
    }

    private void read(CardColumn column, Heading heading) {
        Cell cell = row.cell(heading.column());
        CardField field = column.field();
        try {
            String text = textOf(cell, field);
            boolean must = field != null && MUST.contains(field);
            if (must && text.isBlank()) {
                throw new NotTaken(FieldProblem.VALUE_MISSING);
            }
            if (field != null && (must || field == CardField.REMARKS || !PlainText.saysNothing(text))) {
                draft.read(field, text, dates);
            }
            if (column == CardColumn.QUANTITY && text.isBlank()) {
                note(FileNote.QUANTITY_TAKEN_AS_ONE, column, "");
            }
        } catch (NotTaken refused) {
            problems.add(Problem.of(refused.problem(), place(column)));
        }
        requirePast(column, field);
    }

    private static String textOf(Cell cell, @Nullable CardField field) throws NotTaken {
        return switch (cell.kind()) {
            case FORMULA -> throw new NotTaken(FieldProblem.FORMULA);
            case ERROR -> throw new NotTaken(FieldProblem.CELL_ERROR);
            case NUMBER -> {
                boolean name = field == null
                        || field.kind() == CardField.Kind.TEXT
                        || field.kind() == CardField.Kind.CODE;
                if (name && cell.text().length() > DIGITS_A_SPREADSHEET_KEEPS && !cell.text().contains(".")) {
                    throw new NotTaken(FieldProblem.DIGITS_LOST);
                }
                yield cell.text();
            }
            case TEXT, DATE -> cell.text();
        };
    }

    private void requirePast(CardColumn column, @Nullable CardField field) {
        if (field != null && PAST.contains(field)) {
            LocalDate date = draft.value(field, LocalDate.class);
            if (date != null && date.isAfter(today)) {
                problems.add(Problem.of(FieldProblem.DATE_IN_FUTURE, place(column)));
            }
        }
    }

    /// Fills what takes more than one column: model with its number, life in years, price times quantity, category.
    private void combine() {
        try {
            combineModel();
            combineLife();
            combineValue();
            combineCategory();
        } catch (NotTaken refused) {
            // the columns combined were read one by one before; what is left is their sum being too long
            problems.add(Problem.of(refused.problem(), place(CardColumn.REMARKS)));
        }
    }

    private void combineModel() throws NotTaken {
        String number = text(CardColumn.MODEL_NUMBER);
        if (!PlainText.saysNothing(number)) {
            String model = draft.value(CardField.MODEL, String.class);
            try {
                String read = PlainText.read(number);
                draft.put(CardField.MODEL, PlainText.read(model == null ? read : model + " " + read));
            } catch (NotTaken refused) {
                problems.add(Problem.of(refused.problem(), place(CardColumn.MODEL_NUMBER)));
            }
        }
    }

    private void combineLife() {
        String years = text(CardColumn.LIFE_IN_YEARS);
        if (PlainText.saysNothing(years)) {
            return;
        }
        try {
            CardDraft inYears = new CardDraft(KnownNames.NONE);
            inYears.read(CardField.QUANTITY, years, dates);
            Integer count = inYears.value(CardField.QUANTITY, Integer.class);
            draft.read(CardField.USEFUL_LIFE_MONTHS, Long.toString((count == null ? 0L : count) * MONTHS_OF_A_YEAR), dates);
        } catch (NotTaken refused) {
            problems.add(Problem.of(refused.problem(), place(CardColumn.LIFE_IN_YEARS)));
        }
    }

    private void combineValue() {
        String price = text(CardColumn.UNIT_PRICE);
        if (PlainText.saysNothing(price)) {
            return;
        }
        try {
            Integer quantity = draft.value(CardField.QUANTITY, Integer.class);
            Fen each = MoneyText.read(price);
            Fen product = new Fen(Math.multiplyExact(each.fen(), quantity == null ? 1L : quantity));
            Fen value = draft.value(CardField.VALUE, Fen.class);
            if (!headings.has(CardColumn.VALUE)) {
                draft.put(CardField.VALUE, product);
            } else if (value != null && !value.equals(product)) {
                note(FileNote.VALUE_IS_NOT_PRICE_TIMES_QUANTITY, CardColumn.VALUE, MoneyText.write(product));
            }
        } catch (NotTaken refused) {
            problems.add(Problem.of(refused.problem(), place(CardColumn.UNIT_PRICE)));
        } catch (ArithmeticException | IllegalArgumentException tooMuch) {
            problems.add(Problem.of(FieldProblem.MONEY_OUT_OF_RANGE, place(CardColumn.UNIT_PRICE)));
        }
    }

    private void combineCategory() throws NotTaken {
        String category = text(CardColumn.CATEGORY);
        boolean coded = ClassificationText.find(category).map(code -> {
                    if (!draft.has(CardField.CLASSIFICATION)) {
                        draft.put(CardField.CLASSIFICATION, code);
                    }
                    return code;
                })
                .isPresent();
        List<String> remarks = new ArrayList<>();
        for (Map.Entry<CardColumn, String> each : List.of(
                Map.entry(CardColumn.CATEGORY_GROUP, "资产大类"), Map.entry(CardColumn.CATEGORY, "资产分类"))) {
            String text = text(each.getKey());
            if (!PlainText.saysNothing(text) && !(coded && each.getKey() == CardColumn.CATEGORY)) {
                remarks.add(each.getValue() + "：" + text);
            }
        }
        String own = draft.value(CardField.REMARKS, String.class);
        if (own != null) {
            remarks.add(own);
        }
        if (!remarks.isEmpty()) {
            draft.put(CardField.REMARKS, PlainText.readRemarks(String.join("；", remarks)));
        }
    }
}
