package banzhang.events.value;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 学期写法 — a term as schools and their systems write it: both years and a figure, one year and 上学期 or 下学期, or
/// `xyear` and `xterm`.
///
/// `2026-1` is no term: it may be a month. `2026年上学期` is none either: here it means the autumn, there the spring.
final class TermText {
    private static final int LONGEST = 60;
    private static final String HALF = "(?:xterm=)?(?:第?(?<number>[12一二])(?:学期)?|(?<word>[上下])学期)";
    private static final Pattern BOTH_YEARS =
            Pattern.compile("(?<year>\\d{4})[-/](?<next>\\d{4})(?:学年度? ?-?|[- /])" + HALF);
    private static final Pattern ONE_YEAR =
            Pattern.compile("(?:xyear=)?(?<year>\\d{4})(?:学年度? ?|[ ,;|&]|-(?=[上下]))" + HALF);

    private TermText() {}

    static Optional<Term> read(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[—–－~至到]+", "-")
                .replaceAll("[\\s\\p{Cf}]+", " ")
                .replaceAll(" ?([-/,;|&]) ?", "$1")
                .strip();
        Matcher both = BOTH_YEARS.matcher(text);
        if (both.matches()) {
            boolean follows = Integer.parseInt(both.group("next")) == Integer.parseInt(both.group("year")) + 1;
            return follows ? term(both) : Optional.empty();
        }
        Matcher one = ONE_YEAR.matcher(text);
        return one.matches() ? term(one) : Optional.empty();
    }

    private static Optional<Term> term(Matcher read) {
        int year = Integer.parseInt(read.group("year"));
        String half = read.group("number") == null ? read.group("word") : read.group("number");
        int number = "1一上".contains(half) ? 1 : 2;
        return SchoolYear.isOne(year) ? Optional.of(Term.of(new SchoolYear(year), number)) : Optional.empty();
    }
}
