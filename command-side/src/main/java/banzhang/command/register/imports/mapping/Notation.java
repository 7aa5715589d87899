package banzhang.command.register.imports.mapping;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 写法 — what people write for a class or a room, before it is read: one width, one kind of brackets, no spaces.
final class Notation {
    private static final Pattern CHINESE_FIGURES = Pattern.compile("[零〇一二三四五六七八九十]+");
    private static final String FIGURES = "零一二三四五六七八九";

    private Notation() {}

    /// `〔３〕` is `(3)`, 廿五 is 二十五, 級 is 级.
    static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]", "")
                .replaceAll("[\\[【〔〖{〈<]", "(")
                .replaceAll("[\\]】〕〗}〉>]", ")")
                .replace("廿", "二十")
                .replace("卅", "三十")
                .replace('級', '级')
                .replace('號', '号')
                .replace('樓', '楼')
                .replace('棟', '栋')
                .replace('間', '间')
                .replace('〇', '零');
    }

    /// The same with every Chinese number in figures: 三号楼三〇一室 is 3号楼301室.
    static String inFigures(String written) {
        Matcher chinese = CHINESE_FIGURES.matcher(plain(written).toUpperCase(Locale.ROOT));
        return chinese.replaceAll(run -> figures(run.group()));
    }

    /// Two tens are no number, and stay as they are.
    private static String figures(String chinese) {
        int number = GradeText.number(chinese);
        if (number > 0) {
            return Integer.toString(number);
        }
        return chinese.indexOf('十') >= 0
                ? chinese
                : chinese.chars()
                        .mapToObj(at -> Integer.toString(FIGURES.indexOf(at)))
                        .reduce("", String::concat);
    }
}
