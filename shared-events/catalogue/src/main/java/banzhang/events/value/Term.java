package banzhang.events.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// 学期 — one half of a school year, in its one canonical form `2026-2027-1`, whichever of the three notations it was
/// written in.
public record Term(@JsonValue String value) {
    private static final Pattern CANONICAL = Pattern.compile("\\d{4}-\\d{4}-[12]");
    private static final int FEBRUARY = 2;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Term {
        boolean canonical = CANONICAL.matcher(value).matches()
                && SchoolYear.isOne(Integer.parseInt(value.substring(0, 4)))
                && Integer.parseInt(value.substring(5, 9)) == Integer.parseInt(value.substring(0, 4)) + 1;
        if (!canonical) {
            throw new IllegalArgumentException("a term is written like 2026-2027-1");
        }
    }

    /// The first or the second half of a school year.
    public static Term of(SchoolYear year, int half) {
        return new Term(year.first() + "-" + (year.first() + 1) + "-" + half);
    }

    /// Reads `2026-2027-1`, `2026 上学期`, `2026 1`, and these with 学年 and 学期 written out; nothing when it is none.
    public static Optional<Term> read(String written) {
        return TermText.read(written);
    }

    /// The half a day is in, where a school has set no dates of its own: from 1 September, and from 1 February.
    public static Term on(LocalDate day) {
        SchoolYear year = SchoolYear.on(day);
        return of(year, day.isBefore(LocalDate.of(year.first() + 1, FEBRUARY, 1)) ? 1 : 2);
    }

    public SchoolYear schoolYear() {
        return new SchoolYear(Integer.parseInt(value.substring(0, 4)));
    }

    /// 1 for 上学期, which begins in September; 2 for 下学期.
    public int half() {
        return value.charAt(value.length() - 1) - '0';
    }

    /// As documents have it: `2026—2027学年第一学期`.
    public String inWords() {
        return schoolYear().inWords() + (half() == 1 ? "第一学期" : "第二学期");
    }

    /// The three ways the field writes it, the canonical one first.
    public List<String> notations() {
        int year = schoolYear().first();
        return List.of(value, year + " " + (half() == 1 ? "上学期" : "下学期"), year + " " + half());
    }

    @Override
    public String toString() {
        return value;
    }
}
