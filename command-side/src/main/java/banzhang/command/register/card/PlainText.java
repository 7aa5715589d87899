package banzhang.command.register.card;

import java.util.Set;
import java.util.regex.Pattern;

/// 文字 — a text field: spaces around it off, line breaks to spaces, what a spreadsheet damaged refused.
public final class PlainText {
    private static final int LONGEST = 200;
    private static final int LONGEST_REMARKS = 1000;
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");
    /// Spreadsheets always write the sign and at least two digits; `1E10` may be a model.
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+\\d{2,3}");

    private static final Set<String> NOTHING = Set.of("无", "-", "--", "—", "——", "/", "\\", "N/A", "n/a");

    private PlainText() {}

    /// Whether a field says that there is nothing to say.
    public static boolean saysNothing(String written) {
        String text = written.strip();
        return text.isEmpty() || NOTHING.contains(text);
    }

    /// @throws NotTaken when too long, unreadable, or damaged on its way through a spreadsheet
    public static String read(String written) throws NotTaken {
        String text = checked(written, LONGEST);
        if (SCIENTIFIC.matcher(text).matches()) {
            throw new NotTaken(FieldProblem.SCIENTIFIC_NOTATION);
        }
        return text;
    }

    /// @throws NotTaken when too long or unreadable
    public static String readRemarks(String written) throws NotTaken {
        return checked(written, LONGEST_REMARKS);
    }

    private static String checked(String written, int longest) throws NotTaken {
        if (written.indexOf('\uFFFD') >= 0) {
            throw new NotTaken(FieldProblem.TEXT_UNREADABLE);
        }
        if (CONTROL.matcher(written).find()) {
            throw new NotTaken(FieldProblem.TEXT_HAS_CONTROL_CHARACTERS);
        }
        String text = BREAKS.matcher(written).replaceAll(" ").strip();
        if (text.codePointCount(0, text.length()) > longest) {
            throw new NotTaken(FieldProblem.TEXT_TOO_LONG);
        }
        return text;
    }
}
