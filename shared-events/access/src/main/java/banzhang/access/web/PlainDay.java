package banzhang.access.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// 日子 — a day of this or the last century as `2026-09-01`; the year 12026 is a slip, and an array is no day.
final class PlainDay extends StdScalarDeserializer<LocalDate> {
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;

    PlainDay() {
        super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(getValueType(context), json);
        }
        String text = json.getString();
        try {
            LocalDate day = WRITTEN.matcher(text).matches() ? LocalDate.parse(text) : null;
            if (day != null && day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no day from 1949 to 2100");
        } catch (DateTimeException noSuchDay) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no such day");
        }
    }
}
