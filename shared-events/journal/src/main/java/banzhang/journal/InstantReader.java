package banzhang.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/// 读时刻 — instants as [Instant#toString()] writes them, `2026-09-01T08:20:00Z`, read without a formatter: every event
/// of a replay has one. What looks otherwise is left to Jackson, which takes or refuses it as before.
final class InstantReader extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;
    private static final int SECONDS_END = 19;
    private static final long SECONDS_A_DAY = 86_400;

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        String text = parser.getValueAsString();
        Instant plain = text == null ? null : plain(text);
        return plain == null ? InstantDeserializer.INSTANT.deserialize(parser, context) : plain;
    }

    /// The instant, or null when it is not written plainly.
    static @Nullable Instant plain(String text) {
        int last = text.length() - 1;
        if (last < SECONDS_END || last > SECONDS_END + 10 || text.charAt(last) != 'Z') {
            return null;
        }
        boolean shaped = text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && (last == SECONDS_END || text.charAt(SECONDS_END) == '.');
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS_END);
        if (!shaped || hour > 23 || minute > 59 || second > 59 || hour < 0 || minute < 0 || second < 0) {
            return null;
        }
        return at(text, last, hour * 3_600L + minute * 60L + second);
    }

    private static @Nullable Instant at(String text, int last, long secondOfDay) {
        int nanos = last == SECONDS_END ? 0 : number(text, SECONDS_END + 1, last);
        for (int digits = last - SECONDS_END - 1; nanos > 0 && digits < 9; digits++) {
            nanos *= 10;
        }
        try {
            int year = number(text, 0, 4);
            LocalDate day = LocalDate.of(year, number(text, 5, 7), number(text, 8, 10));
            return nanos < 0 || year < 0
                    ? null
                    : Instant.ofEpochSecond(day.toEpochDay() * SECONDS_A_DAY + secondOfDay, nanos);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /// The digits from `start` to `end`, -1 when there are none or something else is among them.
    private static int number(String text, int start, int end) {
        int number = start < end ? 0 : -1;
        for (int i = start; i < end && number >= 0; i++) {
            int digit = text.charAt(i) - '0';
            number = digit < 0 || digit > 9 ? -1 : number * 10 + digit;
        }
        return number;
    }
}
