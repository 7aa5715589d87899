package banzhang.query.organisation;

/// 班名 — a class as people say it: grade 1, number 2 is 一(2)班.
final class ClassName {
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"};

    private ClassName() {}

    /// 一年级, 七年级.
    static String ofGrade(int grade) {
        return DIGITS[grade] + "年级";
    }

    /// Another class bears its old name by now.
    static String ofGraduates(int entryYear, int number) {
        return entryYear + "级(" + number + ")班";
    }

    static String of(int grade, int number) {
        String said = grade >= 1 && grade < DIGITS.length ? DIGITS[grade] : Integer.toString(grade);
        return said + "(" + number + ")班";
    }
}
