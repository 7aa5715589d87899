package banzhang.events.value;

import java.time.LocalDate;
import java.time.Month;

/// 学年 — from 1 September to 31 August, known by the year it begins in.
public record SchoolYear(int first) {
    private static final int EARLIEST = 1949;
    private static final int LATEST = 2099;
    private static final int LAST_OF_PRIMARY = 6;
    private static final int LAST_OF_JUNIOR = 9;
    private static final int LAST_OF_SENIOR = 12;

    public SchoolYear {
        if (!isOne(first)) {
            throw new IllegalArgumentException("a school year begins between 1949 and 2099");
        }
    }

    public static boolean isOne(int year) {
        return year >= EARLIEST && year <= LATEST;
    }

    /// The one a day is in.
    public static SchoolYear on(LocalDate day) {
        return beginningWith(day, Month.SEPTEMBER);
    }

    /// The one a school works for on a day: in August, when it prepares the next, already that.
    public static SchoolYear preparedOn(LocalDate day) {
        return beginningWith(day, Month.AUGUST);
    }

    private static SchoolYear beginningWith(LocalDate day, Month month) {
        return new SchoolYear(day.getMonth().compareTo(month) >= 0 ? day.getYear() : day.getYear() - 1);
    }

    /// The year a class began that is in this grade now: 小学, 初中 and 高中 each count from their first grade.
    public int entryYear(int grade) {
        return first - (grade - firstGradeOfStage(grade));
    }

    /// 1, 7 or 10.
    public static int firstGradeOfStage(int grade) {
        return grade <= LAST_OF_PRIMARY ? 1 : grade <= LAST_OF_JUNIOR ? LAST_OF_PRIMARY + 1 : LAST_OF_JUNIOR + 1;
    }

    /// Whether a class of this grade leaves the school at the end of the year, unless the school says otherwise.
    public static boolean isLastGradeOfStage(int grade) {
        return grade == LAST_OF_PRIMARY || grade == LAST_OF_JUNIOR || grade == LAST_OF_SENIOR;
    }

    /// As documents have it: `2026—2027学年`.
    public String inWords() {
        return first + "—" + (first + 1) + "学年";
    }
}
