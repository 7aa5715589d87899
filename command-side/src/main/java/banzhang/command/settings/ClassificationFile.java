package banzhang.command.settings;

import banzhang.access.Refused;
import banzhang.command.register.card.FieldProblem;
import banzhang.command.register.card.NotTaken;
import banzhang.command.register.card.PlainText;
import banzhang.command.register.imports.reading.Cell;
import banzhang.command.register.imports.reading.Table;
import banzhang.command.register.imports.reading.TableFile;
import banzhang.command.register.imports.reading.UnreadableFile;
import banzhang.command.settings.ClassificationReport.RowProblem;
import banzhang.events.value.Classification;
import banzhang.events.value.ClassificationEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 代码表文件 — reads the codes of a file: 分类代码 and 分类名称, and 对应版本 with 对应代码 where it has them.
///
/// Codes are taken as they are written. What one means in another edition is taken from the file or not at all.
final class ClassificationFile {
    private static final Set<String> CODE = Set.of("分类代码", "资产分类代码", "国标代码", "代码", "编码", "code");
    private static final Set<String> NAME = Set.of("分类名称", "资产分类名称", "资产分类", "名称", "name");
    private static final Set<String> OTHER_EDITION = Set.of("对应版本", "对照版本", "counterpart edition");
    private static final Set<String> OTHER_CODE = Set.of("对应代码", "对照代码", "counterpart code");

    private final Set<String> people;
    private final List<ClassificationEntry> entries = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private ClassificationFile(Collection<String> people) {
        this.people = Set.copyOf(people);
    }

    /// @param people the names of the school's people: a list of them is no table of codes
    /// @throws Refused when the file cannot be read at all
    static ClassificationFile read(byte[] bytes, Collection<String> people) {
        ClassificationFile file = new ClassificationFile(people);
        try {
            List<Table> tables = TableFile.read(bytes);
            file.take(tables.isEmpty() ? List.of() : tables.getFirst().rows());
        } catch (UnreadableFile unreadable) {
            throw new Refused(unreadable.problem());
        }
        return file;
    }

    List<ClassificationEntry> entries() {
        return List.copyOf(entries);
    }

    List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    private void take(List<Table.Row> rows) {
        if (rows.isEmpty()) {
            add(0, "分类代码", FieldProblem.VALUE_MISSING);
            return;
        }
        Table.Row headings = rows.getFirst();
        int code = column(headings, CODE);
        int name = column(headings, NAME);
        if (code < 0 || name < 0) {
            add(headings.number(), code < 0 ? "分类代码" : "分类名称", FieldProblem.VALUE_MISSING);
            return;
        }
        int edition = column(headings, OTHER_EDITION);
        int other = column(headings, OTHER_CODE);
        for (Table.Row row : rows.subList(1, rows.size())) {
            take(row, code, name, edition, other);
        }
    }

    private void take(Table.Row row, int code, int name, int edition, int other) {
        try {
            String written = text(row, code);
            if (!written.matches("[A-Za-z0-9.]{1,20}")) {
                add(row.number(), "分类代码", FieldProblem.CLASSIFICATION_UNREADABLE);
            } else if (!codes.add(written)) {
                add(row.number(), "分类代码", FieldProblem.CODE_REPEATED);
            } else {
                entries.add(new ClassificationEntry(written, name(row, name), counterpart(row, edition, other)));
            }
        } catch (NotTaken refused) {
            add(row.number(), "分类名称", refused.problem());
        }
    }

    private String name(Table.Row row, int column) throws NotTaken {
        String name = text(row, column);
        if (name.isEmpty()) {
            throw new NotTaken(FieldProblem.VALUE_MISSING);
        }
        if (people.contains(name)) {
            throw new NotTaken(FieldProblem.NAMES_A_PERSON);
        }
        return name;
    }

    private static @Nullable Classification counterpart(Table.Row row, int edition, int other) throws NotTaken {
        String of = edition < 0 ? "" : text(row, edition);
        String code = other < 0 ? "" : text(row, other);
        if (of.isEmpty() && code.isEmpty()) {
            return null;
        }
        try {
            return new Classification(of, code);
        } catch (IllegalArgumentException odd) {
            throw new NotTaken(FieldProblem.CLASSIFICATION_UNREADABLE);
        }
    }

    private static String text(Table.Row row, int column) throws NotTaken {
        Cell cell = row.cell(column);
        return switch (cell.kind()) {
            case FORMULA -> throw new NotTaken(FieldProblem.FORMULA);
            case ERROR -> throw new NotTaken(FieldProblem.CELL_ERROR);
            case TEXT, NUMBER, DATE -> PlainText.read(cell.text());
        };
    }

    private static int column(Table.Row headings, Set<String> known) {
        for (int at = 0; at < headings.cells().size(); at++) {
            if (known.contains(headings.cell(at).text().strip().toLowerCase(Locale.ROOT))) {
                return at;
            }
        }
        return -1;
    }

    private void add(int row, String field, FieldProblem problem) {
        problems.add(new RowProblem(row, field, problem.name(), problem.zh(), problem.en()));
    }
}
