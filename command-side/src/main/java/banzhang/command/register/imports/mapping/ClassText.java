package banzhang.command.register.imports.mapping;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 班级写法 — grade and number of a class as schools write them.
///
/// What can mean two classes is read as both, for somebody to be asked; what names no grade, or a year of entry where
/// the grade should be, is read as none.
///
/// @param grade 1 to 12
/// @param number 1 to 99
record ClassText(int grade, int number) {
    private static final String CHINESE = "[一二三四五六七八九十]{1,3}";
    /// Figures without anything between: 35 is grade 3 class 5, 310 grade 3 class 10, 111 one of two.
    private static final Pattern CODE = Pattern.compile("(\\d{2,4})班?");
    /// Chinese figures without anything between: 二五班 is grade 2 class 5, but 十二班 names no grade.
    private static final Pattern CHINESE_CODE = Pattern.compile("([一二三四五六七八九十]{2,5})班?");
    /// Grade and number kept apart by a word, a sign, brackets, or the change from one kind of figure to the other.
    private static final Pattern NAMED = Pattern.compile("(?<grade>" + GradeText.PATTERN + ")(?<mark>年级|年|级)?"
            + "(?<sign>[.\\-/·_])?(?<open>\\()?(?<number>\\d{1,2}|" + CHINESE + ")(?:\\))?班?");

    /// Reads `35`, `310`, `三(5)班`, `三年级5班`, `3.5`, `一2班`, `二五班`, `初一(3)班`: all it can mean.
    static Set<ClassText> readings(String written) {
        String text = Notation.plain(written);
        Set<ClassText> readings = new LinkedHashSet<>();
        Matcher code = CODE.matcher(text);
        Matcher chinese = CHINESE_CODE.matcher(text);
        Matcher named = NAMED.matcher(text);
        if (code.matches()) {
            split(code.group(1), readings);
        } else if (chinese.matches()) {
            split(chinese.group(1), readings);
        } else if (named.matches() && namesAGrade(named)) {
            add(GradeText.of(named.group("grade")), GradeText.number(named.group("number")), readings);
        }
        return readings;
    }

    /// Chinese figures cut in two wherever they can be, also such as are one number: 二十五 may be grade 2 class 15.
    static Set<ClassText> splits(String written) {
        Set<ClassText> splits = new LinkedHashSet<>();
        Matcher chinese = CHINESE_CODE.matcher(Notation.plain(written));
        if (chinese.matches()) {
            cut(chinese.group(1), splits);
        }
        return splits;
    }

    /// The one class it can mean; empty when there is none, or more than one.
    static Optional<ClassText> read(String written) {
        Set<ClassText> readings = readings(written);
        return readings.size() == 1 ? readings.stream().findFirst() : Optional.empty();
    }

    /// Whether grade and number are told apart by convention alone, as in `35`.
    static boolean isCompact(String written) {
        String text = Notation.plain(written);
        return CODE.matcher(text).matches() || CHINESE_CODE.matcher(text).matches();
    }

    /// Reads `3`, `三`, `三年级`, `3班`, `(3)班`, `3楼`, `十二`; 0 when it is no number up to 99.
    static int count(String written) {
        String text =
                Notation.plain(written).replaceFirst("(年级|年|级|班|楼|层|F)$", "").replaceFirst("^\\((.*)\\)$", "$1");
        return text.matches("\\d{1,2}|" + CHINESE) ? GradeText.number(text) : 0;
    }

    /// As the school would write it out.
    String inWords() {
        return grade + "年级" + number + "班";
    }

    /// `12级3班` is of those who entered in 2012, not of grade 12. And `十2` has no mark between, but two kinds of
    /// figures.
    private static boolean namesAGrade(Matcher named) {
        String grade = named.group("grade");
        boolean year = "级".equals(named.group("mark")) && grade.matches("\\d{2}");
        boolean apart = named.group("mark") != null || named.group("sign") != null || named.group("open") != null;
        boolean changes = isFigure(grade.charAt(grade.length() - 1))
                != isFigure(named.group("number").charAt(0));
        return !year && (apart || changes || GradeText.hasStage(grade));
    }

    private static boolean isFigure(char at) {
        return at >= '0' && at <= '9';
    }

    /// Every way to cut the figures in two. A Chinese number that is one number as a whole, as 十二, names no grade.
    private static void split(String figures, Set<ClassText> readings) {
        if (figures.indexOf('十') >= 0 && GradeText.number(figures) > 0) {
            return;
        }
        cut(figures, readings);
    }

    private static void cut(String figures, Set<ClassText> readings) {
        for (int at = 1; at < figures.length() && at <= 2; at++) {
            String number = figures.substring(at);
            if (number.length() <= (isFigure(figures.charAt(0)) ? 2 : 3)) {
                add(GradeText.number(figures.substring(0, at)), GradeText.number(number), readings);
            }
        }
    }

    private static void add(int grade, int number, Set<ClassText> readings) {
        if (grade >= 1 && grade <= 12 && number >= 1 && number <= 99) {
            readings.add(new ClassText(grade, number));
        }
    }
}
