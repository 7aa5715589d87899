package banzhang.command.register.imports.mapping;

import banzhang.command.register.card.DateText;
import banzhang.command.register.card.FieldProblem;
import banzhang.command.register.card.NotTaken;
import banzhang.command.register.imports.mapping.ChosenReadings.Sort;
import banzhang.command.register.imports.mapping.Problem.Place;
import banzhang.command.register.imports.reading.Cell;
import banzhang.command.register.imports.reading.Table.Row;
import banzhang.events.value.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 一行组织 — one row of a file of rooms, classes, 班主任 or appointments, with its problems.
final class OrganisationRow {
    private final Row row;
    private final Map<OrganisationColumn, Heading> columns;
    private final List<Problem> problems = new ArrayList<>();

    OrganisationRow(Row row, Map<OrganisationColumn, Heading> columns) {
        this.row = row;
        this.columns = columns;
        columns.forEach(this::requireValue);
    }

    /// A formula is no value: what it comes to, if anything, is the spreadsheet's to say and not the file's.
    private void requireValue(OrganisationColumn column, Heading heading) {
        Cell.Kind kind = row.cell(heading.column()).kind();
        if (kind == Cell.Kind.FORMULA || kind == Cell.Kind.ERROR) {
            FieldProblem problem = kind == Cell.Kind.FORMULA ? FieldProblem.FORMULA : FieldProblem.CELL_ERROR;
            problems.add(Problem.of(problem, new Place(row.number(), heading.column(), heading.written(), "")));
        }
    }

    int number() {
        return row.number();
    }

    List<Problem> problems() {
        return problems;
    }

    boolean isSound() {
        return problems.stream().noneMatch(Problem::isError);
    }

    String text(OrganisationColumn column) {
        Heading heading = columns.get(column);
        Cell cell = heading == null ? Cell.BLANK : row.cell(heading.column());
        return cell.kind() == Cell.Kind.FORMULA || cell.kind() == Cell.Kind.ERROR
                ? ""
                : cell.text().strip();
    }

    void note(FileNote note, OrganisationColumn column, String about) {
        Heading heading = columns.get(column);
        Place place = heading == null
                ? new Place(row.number(), 0, column.term(), "")
                : new Place(row.number(), heading.column(), heading.written(), text(column));
        problems.add(Problem.of(note, place, about));
    }

    boolean has(OrganisationColumn column) {
        return columns.containsKey(column);
    }

    /// The day written there; none when nothing is, or when what is cannot be told for certain.
    @Nullable
    LocalDate day(OrganisationColumn column, FileNote unreadable) {
        String written = text(column);
        try {
            return written.isEmpty() ? null : DateText.read(written, DateText.Order.YEAR_FIRST);
        } catch (NotTaken refused) {
            note(unreadable, column, "");
            return null;
        }
    }

    /// Who is meant by the name or login written there.
    Optional<PersonId> person(OrganisationColumn column, Staff staff) {
        Set<PersonId> meant = staff.called(text(column));
        if (meant.size() == 1) {
            return Optional.of(meant.iterator().next());
        }
        note(meant.isEmpty() ? FileNote.PERSON_UNKNOWN : FileNote.PERSON_AMBIGUOUS, column, "");
        return Optional.empty();
    }

    void ask(FileNote note, OrganisationColumn column, String about, String asked, Collection<Candidate> among) {
        note(note, column, about);
        problems.add(problems.removeLast().asking(asked, among));
    }

    /// Grade and number, from their own columns, from the code, or from both when they agree.
    ///
    /// @param meant what the code can mean when nothing else says it
    /// @param readable what it can be read as
    Optional<ClassText> schoolClass(Set<ClassText> meant, Set<ClassText> readable, ChosenReadings chosen) {
        String code = text(OrganisationColumn.CLASS_CODE);
        int grade = GradeText.of(text(OrganisationColumn.GRADE));
        int number = ClassText.count(text(OrganisationColumn.NUMBER));
        if (grade == 0 && number == 0 && !meant.isEmpty()) {
            return alone(code, meant, chosen);
        }
        boolean apartAlone = number == 0 && readable.isEmpty();
        if (apartAlone) {
            number = ClassText.count(code); // 三年级 in one column, 5班 in the other
        }
        ClassText apart = new ClassText(grade, number);
        if (grade < 1 || grade > 12 || number < 1) {
            note(
                    FileNote.CLASS_UNREADABLE,
                    readable.isEmpty() ? OrganisationColumn.CLASS_CODE : OrganisationColumn.GRADE,
                    "");
            return Optional.empty();
        }
        if (!apartAlone && !code.isEmpty() && !readable.contains(apart)) {
            note(FileNote.CLASS_CODE_DIFFERS, OrganisationColumn.CLASS_CODE, grade + "年级" + number + "班");
            return Optional.empty();
        }
        return Optional.of(apart);
    }

    /// A code that nothing else in the row confirms. What it was read as is said, unless it says so itself.
    private Optional<ClassText> alone(String code, Set<ClassText> meant, ChosenReadings chosen) {
        String asked = ChosenReadings.asked(Sort.CLASS, code);
        List<Candidate> candidates =
                meant.stream().map(ClassNotation::candidate).toList();
        Optional<Candidate> answer =
                meant.size() == 1 ? Optional.of(candidates.getFirst()) : chosen.of(asked, candidates);
        if (answer.isEmpty()) {
            String any = meant.stream().map(ClassText::inWords).collect(Collectors.joining("、"));
            ask(FileNote.CLASS_AMBIGUOUS, OrganisationColumn.CLASS_CODE, any, asked, candidates);
            return Optional.empty();
        }
        ClassText taken = meant.stream()
                .filter(one -> ClassNotation.candidate(one).equals(answer.get()))
                .findFirst()
                .orElseThrow();
        if (meant.size() > 1
                || ClassText.isCompact(code)
                || !ClassText.read(code).equals(Optional.of(taken))) {
            note(FileNote.CLASS_READ_AS, OrganisationColumn.CLASS_CODE, taken.inWords());
        }
        return Optional.of(taken);
    }
}
