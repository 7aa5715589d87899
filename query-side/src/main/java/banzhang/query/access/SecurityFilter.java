package banzhang.query.access;

import banzhang.access.security.Deed;
import banzhang.access.security.SecurityQuestion;
import banzhang.events.value.PersonId;
import banzhang.query.Parameters;
import banzhang.query.QueryRefusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 日志筛选 — reads what is asked of the security log; an empty field asks nothing, a mistyped one is refused.
public final class SecurityFilter {
    private static final Set<String> KNOWN = Set.of("deed", "person", "from", "to", "before", "check");
    private static final Pattern DAY = Pattern.compile("2[0-9]{3}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,18}");

    private SecurityFilter() {}

    /// @throws banzhang.access.Refused FILTER_UNKNOWN, FILTER_INVALID
    public static SecurityQuestion read(Map<String, String[]> parameters) {
        Parameters.requireKnown(parameters, KNOWN);
        return new SecurityQuestion(
                value(parameters, "deed", Deed::valueOf),
                value(parameters, "person", PersonId::new),
                value(parameters, "from", SecurityFilter::day),
                value(parameters, "to", SecurityFilter::day),
                value(parameters, "before", text -> Long.valueOf(required(SEQUENCE, text))));
    }

    private static <T> @Nullable T value(Map<String, String[]> parameters, String name, Function<String, T> reading) {
        String[] given = parameters.get(name);
        String text = given == null ? "" : given[0].strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (RuntimeException mistyped) {
            throw Parameters.refused(QueryRefusal.FILTER_INVALID, name);
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(required(DAY, text));
    }

    private static String required(Pattern shape, String text) {
        if (!shape.matcher(text).matches()) {
            throw new IllegalArgumentException(shape.pattern());
        }
        return text;
    }
}
