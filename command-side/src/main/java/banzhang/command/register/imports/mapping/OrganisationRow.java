package banzhang.command.register.imports.mapping;

import banzhang.command.register.imports.mapping.Problem.Place;
import banzhang.command.register.imports.reading.Cell;
import banzhang.command.register.imports.reading.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 一行组织 — one row of a file of rooms, classes or 班主任, with its problems.
final class OrganisationRow {
    private final Row row;
    private final Map<OrganisationColumn, Heading> columns;
    private final List<Problem> problems = new ArrayList<>();

    OrganisationRow(Row row, Map<OrganisationColumn, Heading> columns) {
        this.row = row;
        this.columns = columns;
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

    /// Grade and number, from their own columns, from the code, or from both when they agree.
    Optional<ClassText> schoolClass() {
        String code = text(OrganisationColumn.CLASS_CODE);
        int grade = ClassText.count(text(OrganisationColumn.GRADE));
        int number = ClassText.count(text(OrganisationColumn.NUMBER));
        Optional<ClassText> coded = ClassText.read(code);
        if (grade == 0 && number == 0 && coded.isPresent()) {
            return coded;
        }
        ClassText apart = new ClassText(grade, number);
        if (grade < 1 || grade > 12 || number < 1) {
            note(
                    FileNote.CLASS_UNREADABLE,
                    coded.isPresent() ? OrganisationColumn.GRADE : OrganisationColumn.CLASS_CODE,
                    "");
            return Optional.empty();
        }
        if (!code.isEmpty() && !coded.equals(Optional.of(apart))) {
            note(FileNote.CLASS_CODE_DIFFERS, OrganisationColumn.CLASS_CODE, grade + "年级" + number + "班");
            return Optional.empty();
        }
        return Optional.of(apart);
    }
}
