package banzhang.query.organisation;

import banzhang.events.value.ClassId;
import banzhang.events.value.SchoolYear;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 升级预览 — what would become of each class with the beginning of a school year; nothing is changed by looking.
///
/// Rooms, 班主任 and what a class keeps stay as they are, so nothing is said about them.
///
/// @param changed whether the school has gone into this year already
/// @param first the grades for which new classes are to be expected
public record YearPreview(int schoolYear, String name, boolean changed, List<Row> classes, List<FirstGrade> first) {
    /// 去向 — what is proposed for a class.
    public enum Outcome {
        PROMOTE,
        GRADUATE,
        STAY
    }

    /// 一班去向 — one class.
    ///
    /// @param reached whether it is in its grade of that year already, so nothing can become of it
    /// @param nameThen what it is called in that year
    public record Row(
            ClassId id,
            String name,
            int grade,
            Outcome proposed,
            boolean reached,
            @Nullable String nameThen,
            @Nullable String roomNumber,
            @Nullable String headTeacherName) {}

    /// 新生年级 — a first grade: how many classes of it there are, and which rooms become free for it.
    public record FirstGrade(int grade, String name, int opened, List<String> rooms) {}

    static YearPreview of(SchoolPlan plan, SchoolYear year) {
        Integer last = plan.school().yearChanged();
        List<Row> rows = plan.classes().stream().map(one -> row(one, year)).toList();
        return new YearPreview(
                year.first(),
                year.inWords(),
                last != null && last >= year.first(),
                rows,
                firstGrades(plan)
                        .map(grade -> firstGrade(grade, plan, rows, year))
                        .toList());
    }

    private static Row row(SchoolClass one, SchoolYear year) {
        boolean reached = one.hasReached(year);
        Outcome proposed = reached || one.wasOpenedFor(year)
                ? Outcome.STAY
                : SchoolYear.isLastGradeOfStage(one.grade()) ? Outcome.GRADUATE : Outcome.PROMOTE;
        String then = switch (proposed) {
            case PROMOTE -> ClassName.of(one.grade() + 1, one.number());
            case STAY -> one.name();
            case GRADUATE -> null;
        };
        return new Row(
                one.id(), one.name(), one.grade(), proposed, reached, then, one.roomNumber(), one.headTeacherName());
    }

    /// Of each stage the school has; of a school without classes the first of all.
    private static Stream<Integer> firstGrades(SchoolPlan plan) {
        TreeSet<Integer> grades = new TreeSet<>();
        plan.classes().forEach(one -> grades.add(SchoolYear.firstGradeOfStage(one.grade())));
        return grades.isEmpty() ? Stream.of(1) : grades.stream();
    }

    private static FirstGrade firstGrade(int grade, SchoolPlan plan, List<Row> rows, SchoolYear year) {
        int opened = (int) plan.classes().stream()
                .filter(one -> one.grade() == grade && one.entryYear() == year.first())
                .count();
        // the rooms of the classes that leave this stage, in their order
        List<String> free = rows.stream()
                .filter(row -> row.proposed() == Outcome.GRADUATE && SchoolYear.firstGradeOfStage(row.grade()) == grade)
                .map(row -> row.roomNumber() == null ? "-" : row.roomNumber())
                .toList();
        return new FirstGrade(grade, ClassName.ofGrade(grade), opened, opened == 0 ? free : List.of());
    }
}
