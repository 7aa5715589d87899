package banzhang.command.register.imports.mapping;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 班级写法 — grade and number of a class as schools write them.
///
/// @param grade 1 to 12
/// @param number 1 to 99
record ClassText(int grade, int number) {
    private static final String DIGITS = "零一二三四五六七八九";
    /// Grade digit and sequence without anything between: 35 is grade 3 class 5, 310 grade 3 class 10.
    private static final Pattern CODE = Pattern.compile("([1-9])(\\d{1,2})班?");

    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2}|[一二三四五六七八九十]{1,2})(?:年级|年|级)?[.\\-]?\\(?(\\d{1,2}|[一二三四五六七八九十]{1,3})\\)?班?");

    /// Reads `35`, `310`, `三(5)班`, `三年级5班`, `3.5`; empty when it is none of these.
    static Optional<ClassText> read(String written) {
        String text = plain(written);
        Matcher code = CODE.matcher(text);
        if (code.matches()) {
            return of(Integer.parseInt(code.group(1)), Integer.parseInt(code.group(2)));
        }
        Matcher named = NAMED.matcher(text);
        return named.matches() ? of(number(named.group(1)), number(named.group(2))) : Optional.empty();
    }

    /// Reads `3`, `三`, `三年级`, `3班`, `3楼`, `十二`; 0 when it is no number up to 99.
    static int count(String written) {
        String text = plain(written).replaceFirst("(年级|年|级|班|楼|层|F)$", "");
        return text.matches("\\d{1,2}|[一二三四五六七八九十]{1,3}") ? number(text) : 0;
    }

    private static Optional<ClassText> of(int grade, int number) {
        boolean sound = grade >= 1 && grade <= 12 && number >= 1 && number <= 99;
        return sound ? Optional.of(new ClassText(grade, number)) : Optional.empty();
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}]", "");
    }

    /// 十二 is 12, 二十 is 20, 二十一 is 21.
    private static int number(String text) {
        if (text.matches("\\d+")) {
            return Integer.parseInt(text);
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
