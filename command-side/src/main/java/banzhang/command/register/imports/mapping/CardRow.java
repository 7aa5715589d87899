package banzhang.command.register.imports.mapping;

import banzhang.access.FreeText;
import banzhang.command.register.card.CardDraft;
import banzhang.command.register.card.CardField;
import banzhang.command.register.card.DateText;
import banzhang.command.register.card.FieldProblem;
import banzhang.command.register.card.KnownNames;
import banzhang.command.register.card.NotTaken;
import banzhang.command.register.card.PlainText;
import banzhang.command.register.imports.mapping.Problem.Place;
import banzhang.command.register.imports.reading.Cell;
import banzhang.command.register.imports.reading.Table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 一行卡片 — reads one row of a register file as an asset card, cell by cell, noting every problem.
final class CardRow {
    private static final int DIGITS_A_SPREADSHEET_KEEPS = 15;
    /// Of these, a day after today is likely a slip.
    private static final Set<CardField> PAST =
            Set.of(CardField.ACQUIRED_ON, CardField.IN_USE_SINCE, CardField.BOOKED_ON);

    private final Row row;
    private final Headings headings;
    private final DateText.Order dates;
    private final LocalDate today;
    private final Set<CardField> must;
    private final CardDraft draft = new CardDraft();
    private final List<Problem> problems = new ArrayList<>();

    /// @param must the fields no row may leave blank
    CardRow(Row row, Headings headings, KnownNames names, LocalDate today, Set<CardField> must) {
        this.must = must;
        this.row = row;
        this.headings = headings;
        this.dates = headings.layout().dates();
        this.today = today;
        headings.used().forEach(this::read);
        new CombinedColumns(this, dates).fill();
        headings.used().forEach((column, heading) -> look(column, heading, names));
    }

    /// A name may be kept when that is confirmed for the file; not where the row speaks of a pupil.
    private void look(CardColumn column, Heading heading, KnownNames names) {
        CardField field = column.field();
        if (field != null && names.areIn(field, row.cell(heading.column()).text())) {
            boolean pupil = draft.freeTexts().stream().anyMatch(FreeText::speaksOfAPupil);
            note(pupil ? FieldProblem.MAY_NAME_A_PUPIL : FieldProblem.NAMES_SOMEBODY, column);
        }
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

    boolean has(CardColumn column) {
        return headings.has(column);
    }

    void note(FieldProblem problem, CardColumn column) {
        problems.add(Problem.of(problem, place(column)));
    }

    void note(FileNote note, CardColumn column, String about) {
        problems.add(Problem.of(note, place(column), about));
    }

    void ask(FileNote note, CardColumn column, String about, String asked, Collection<Candidate> among) {
        problems.add(Problem.of(note, place(column), about).asking(asked, among));
    }

    /// Takes the column as if this stood in it.
    void readAs(CardColumn column, String text) {
        CardField field = column.field();
        try {
            if (field != null) {
                draft.read(field, text, dates);
            }
        } catch (NotTaken refused) {
            problems.add(Problem.of(refused.problem(), place(column)));
        }
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
            boolean needed = field != null && must.contains(field);
            if (needed && text.isBlank()) {
                throw new NotTaken(FieldProblem.VALUE_MISSING);
            }
            if (field != null && (needed || field == CardField.REMARKS || !PlainText.saysNothing(text))) {
                draft.read(field, text, dates);
            }
            if (column == CardColumn.QUANTITY && text.isBlank() && must.contains(CardField.NAME)) {
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
                boolean name =
                        field == null || field.kind() == CardField.Kind.TEXT || field.kind() == CardField.Kind.CODE;
                if (name
                        && cell.text().length() > DIGITS_A_SPREADSHEET_KEEPS
                        && !cell.text().contains(".")) {
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
}
