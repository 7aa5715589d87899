package banzhang.command.register.imports.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 年级写法 — a grade as schools write it: 三, 3年级, 初一, 高二, 初中一年级.
final class GradeText {
    private static final String STAGE = "小学|初中|高中|初|高";
    /// To be part of a larger expression; text must be NFKC, without spaces.
    static final String PATTERN = "(?:" + STAGE + ")?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})";

    private static final Pattern WHOLE =
            Pattern.compile("(?<stage>" + STAGE + ")?(?<year>\\d{1,2}|[一二三四五六七八九十]{1,2})(?:年级|年|级)?");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int YEARS_OF_PRIMARY = 6;
    private static final int YEARS_OF_A_STAGE = 3;

    private GradeText() {}

    /// The grade, counted through all stages: 初一 is 7, 高三 is 12; 0 when it is none.
    static int of(String written) {
        Matcher text = WHOLE.matcher(Notation.plain(written));
        if (!text.matches()) {
            return 0;
        }
        int year = number(text.group("year"));
        String stage = text.group("stage");
        return stage == null ? year : inStage(stage, year);
    }

    static boolean hasStage(String grade) {
        return grade.matches("(?:" + STAGE + ").*");
    }

    private static int inStage(String stage, int year) {
        return switch (stage) {
            case "小学" -> year <= YEARS_OF_PRIMARY ? year : 0;
            case "初", "初中" -> year >= 1 && year <= YEARS_OF_A_STAGE ? YEARS_OF_PRIMARY + year : 0;
            default -> year >= 1 && year <= YEARS_OF_A_STAGE ? YEARS_OF_PRIMARY + YEARS_OF_A_STAGE + year : 0;
        };
    }

    /// 十二 is 12, 二十 is 20, 二十一 is 21; 一二 and 十十 are no numbers.
    static int number(String text) {
        if (text.matches("\\d{1,4}")) {
            return Integer.parseInt(text);
        }
        if (!text.matches("[一二三四五六七八九]?十?[一二三四五六七八九]?") || text.isEmpty()) {
            return 0;
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? DIGITS.indexOf(text) : 0;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.substring(0, ten));
        int ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.substring(ten + 1));
        return tens * 10 + ones;
    }
}
