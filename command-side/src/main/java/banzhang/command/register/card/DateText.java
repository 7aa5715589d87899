package banzhang.command.register.card;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 日期 — a day as people and spreadsheets write it.
public final class DateText {
    /// 年月日次序 — how dates with the year at the end are to be read.
    public enum Order {
        /// The year comes first; anything else is ambiguous.
        YEAR_FIRST,
        /// `M/D/YY` or `M/D/YYYY`, as Snipe-IT exports in the United States.
        MONTH_DAY_YEAR
    }

    private static final Pattern TIME =
            Pattern.compile("[ T]+\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?$");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})\\s*(?:([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})|年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?)");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20|21)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{1,2}|\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
    /// Day 0 of the spreadsheets' count, with their leap day of 1900 that never was.
    private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);

    /// Serials before this (in 1964) are more likely some other number.
    private static final int FIRST_SERIAL = 23_500;

    /// No day is written longer, and the patterns above would look long for one in a megabyte of spaces.
    private static final int LONGEST = 60;

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;
    private static final int FIRST_SHORT_YEAR_OF_LAST_CENTURY = 70;

    private DateText() {}

    /// Reads `2023-01-05`, `2023/1/5`, `2023.1.5`, `2023年1月5日`, `20230105`, a spreadsheet's serial number; a time
    /// of day is left off.
    ///
    /// @throws NotTaken for a month without day, a two-digit year, and everything else that is not certainly one
    /// day
    public static LocalDate read(String written, Order order) throws NotTaken {
        if (written.length() > LONGEST) {
            throw new NotTaken(FieldProblem.DATE_UNREADABLE);
        }
        String text = TIME.matcher(
                        Normalizer.normalize(written, Normalizer.Form.NFKC).strip())
                .replaceFirst("");
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            boolean chinese = yearFirst.group(5) != null;
            return day(yearFirst.group(1), yearFirst.group(chinese ? 5 : 3), yearFirst.group(chinese ? 6 : 4));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        if (SERIAL.matcher(text).matches()) {
            return serial((int) Double.parseDouble(text));
        }
        return yearLast(YEAR_LAST.matcher(text), order);
    }

    private static LocalDate yearLast(Matcher text, Order order) throws NotTaken {
        if (!text.matches()) {
            throw new NotTaken(FieldProblem.DATE_UNREADABLE);
        }
        if (order == Order.YEAR_FIRST
                || !text.group(2).equals("/")
                || text.group(4).length() == 1) {
            throw new NotTaken(FieldProblem.DATE_AMBIGUOUS);
        }
        int year = Integer.parseInt(text.group(4));
        if (text.group(4).length() == 2) {
            year += year >= FIRST_SHORT_YEAR_OF_LAST_CENTURY ? 1900 : 2000;
        }
        return day(Integer.toString(year), text.group(1), text.group(3));
    }

    private static LocalDate serial(int days) throws NotTaken {
        if (days < FIRST_SERIAL) {
            throw new NotTaken(FieldProblem.DATE_UNREADABLE);
        }
        return withinRange(SERIAL_START.plusDays(days));
    }

    private static LocalDate day(String year, String month, String day) throws NotTaken {
        try {
            return withinRange(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            throw new NotTaken(FieldProblem.DATE_IMPOSSIBLE);
        }
    }

    private static LocalDate withinRange(LocalDate date) throws NotTaken {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new NotTaken(FieldProblem.DATE_OUT_OF_RANGE);
        }
        return date;
    }
}
