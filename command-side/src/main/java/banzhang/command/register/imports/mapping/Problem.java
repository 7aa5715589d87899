package banzhang.command.register.imports.mapping;

import banzhang.command.register.card.FieldProblem;
import banzhang.command.register.card.Severity;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/// 问题 — one thing a dry run has to say, by row and column.
///
/// @param row as a spreadsheet counts, 0 when it is about the whole file
/// @param column the heading, shortened, or the column's letters when it has none
/// @param cell the address, as `G2`
/// @param value what stands there, shortened
/// @param code stable
/// @param asked what an answer names, when one of the candidates can be chosen; none when there is nothing to choose
/// @param candidates what it may mean
public record Problem(
        int row,
        @Nullable String column,
        @Nullable String cell,
        @Nullable String value,
        String code,
        Severity severity,
        String zh,
        String en,
        @Nullable String asked,
        List<Candidate> candidates) {
    /// Down the rows, in a row from left to right.
    static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(Problem::row)
            .thenComparingInt(problem -> problem.cell == null ? 0 : problem.cell.length())
            .thenComparing(problem -> problem.cell == null ? "" : problem.cell);

    private static final int SHOWN = 60;

    public Problem {
        value = value == null || value.isEmpty() ? null : shortened(value);
        column = column == null ? null : shortened(column);
        candidates = candidates == null ? List.of() : List.copyOf(candidates); // reports kept before have none
    }

    private Problem(
            int row,
            @Nullable String column,
            @Nullable String cell,
            @Nullable String value,
            String code,
            Severity severity,
            String zh,
            String en) {
        this(row, column, cell, value, code, severity, zh, en, null, List.of());
    }

    /// The same, to be answered by choosing one of these.
    Problem asking(String what, Collection<Candidate> among) {
        return new Problem(row, column, cell, value, code, severity, zh, en, what, List.copyOf(among));
    }

    static Problem ofFile(FileNote note, String about) {
        return new Problem(
                0,
                null,
                null,
                null,
                note.name(),
                note.severity(),
                note.zh(shortened(about)),
                note.en(shortened(about)));
    }

    /// An error of the whole file.
    public static Problem ofFile(String code, String zh, String en) {
        return new Problem(0, null, null, null, code, Severity.ERROR, zh, en);
    }

    static Problem of(FileNote note, Place place, String about) {
        return new Problem(
                place.row(),
                place.heading(),
                place.address(),
                place.text(),
                note.name(),
                note.severity(),
                note.zh(shortened(about)),
                note.en(shortened(about)));
    }

    static Problem of(FieldProblem problem, Place place) {
        return new Problem(
                place.row(),
                place.heading(),
                place.address(),
                place.text(),
                problem.name(),
                problem.severity(),
                problem.zh(),
                problem.en());
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// 位置 — where in the file something stands.
    ///
    /// @param column counted from 0
    record Place(int row, int column, @Nullable String heading, String text) {
        String address() {
            return CellReference.convertNumToColString(column) + row;
        }
    }

    /// A file may name a column in thirty thousand characters, and ten thousand problems name the column.
    static String shortened(String text) {
        String oneLine = text.replaceAll("\\p{Cc}+", " ");
        return oneLine.codePointCount(0, oneLine.length()) <= SHOWN
                ? oneLine
                : oneLine.substring(0, oneLine.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
