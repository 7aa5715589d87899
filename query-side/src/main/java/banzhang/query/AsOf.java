package banzhang.query;

import banzhang.access.Refused;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 时点 — the two clocks of a ledger: which moment of business time it shows, and what of the journal it knows.
///
/// @param moment none for now
/// @param known the last position it knows of, -1 when it knows nothing; none when it knows all
public record AsOf(@Nullable Instant moment, @Nullable Long known) {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final AsOf NOW = new AsOf(null, null);
    /// Four digits: what ISO 8601 allows beyond them, as the year -999999999, is no year of a ledger.
    private static final Pattern YEAR = Pattern.compile("\\d{4}-");

    /// The day of the moment in Shanghai, today when it is now.
    public LocalDate day(Clock clock) {
        return LocalDate.ofInstant(moment == null ? clock.instant() : moment, SHANGHAI);
    }

    public static AsOf now() {
        return NOW;
    }

    public static AsOf at(Instant moment) {
        return new AsOf(moment, null);
    }

    /// The last moment of a day in Shanghai.
    public static AsOf endOf(LocalDate day) {
        return at(day.plusDays(1).atStartOfDay(SHANGHAI).toInstant().minusNanos(1));
    }

    /// The same moment as it was known when the journal had come to this position, that one included.
    public AsOf knownAt(@Nullable Long position) {
        return new AsOf(moment, position);
    }

    /// Whether what stands at this position of the journal was known.
    public boolean knows(long position) {
        return known == null || position <= known;
    }

    /// As people and programs write it: nothing for now, a date for the end of that day, or an ISO instant.
    ///
    /// @throws Refused AT_INVALID, AT_IN_THE_FUTURE
    public static AsOf parse(@Nullable String at, Clock clock) {
        if (at == null || at.isBlank()) {
            return NOW;
        }
        AsOf asked = read(at.strip());
        Instant endOfToday =
                endOf(LocalDate.ofInstant(clock.instant(), SHANGHAI)).moment();
        if (asked.moment() == null || endOfToday == null || asked.moment().isAfter(endOfToday)) {
            throw new Refused(QueryRefusal.AT_IN_THE_FUTURE);
        }
        return asked;
    }

    /// Exactly what is written as an ISO instant with offset.
    ///
    /// @throws Refused AT_INVALID
    public static Instant instant(String written) {
        if (!YEAR.matcher(written.strip()).lookingAt()) {
            throw new Refused(QueryRefusal.AT_INVALID);
        }
        try {
            // an unescaped + in a query arrives as a space
            return ZonedDateTime.parse(written.strip().replace(' ', '+'), DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException malformed) {
            throw new Refused(QueryRefusal.AT_INVALID);
        }
    }

    private static AsOf read(String at) {
        if (at.length() > 40 || !YEAR.matcher(at).lookingAt()) {
            throw new Refused(QueryRefusal.AT_INVALID);
        }
        if (at.indexOf('T') >= 0) {
            return at(instant(at));
        }
        try {
            return endOf(LocalDate.parse(at));
        } catch (DateTimeException malformed) {
            throw new Refused(QueryRefusal.AT_INVALID);
        }
    }
}
