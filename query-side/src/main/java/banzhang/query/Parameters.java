package banzhang.query;

import banzhang.access.Refused;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 参数 — what a question may carry besides its path; nothing mistyped is taken for nothing asked.
public final class Parameters {
    private Parameters() {}

    /// Refuses parameters nobody reads, and any that come twice; a journal position may always come along.
    ///
    /// @throws Refused FILTER_UNKNOWN, FILTER_INVALID
    public static void requireKnown(Map<String, String[]> parameters, Set<String> known) {
        parameters.forEach((name, values) -> {
            if (!known.contains(name) && !name.equals("position")) {
                throw refused(QueryRefusal.FILTER_UNKNOWN, name);
            }
            if (values.length != 1) {
                throw refused(QueryRefusal.FILTER_INVALID, name);
            }
        });
    }

    /// The names of several groups, in order.
    @SafeVarargs
    public static List<String> all(List<String>... names) {
        return Stream.of(names).flatMap(List::stream).toList();
    }

    /// A whole number as written in a parameter.
    ///
    /// @throws Refused PAGE_INVALID
    public static int number(String name, @Nullable String written, int otherwise) {
        if (written == null || written.isBlank()) {
            return otherwise;
        }
        if (!written.strip().matches("[0-9]{1,7}")) {
            throw refused(QueryRefusal.PAGE_INVALID, name);
        }
        return Integer.parseInt(written.strip());
    }

    /// A journal position as written in a parameter; none written is none.
    ///
    /// @throws Refused FILTER_INVALID
    public static @Nullable Long position(String name, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        if (!written.strip().matches("[0-9]{1,18}")) {
            throw refused(QueryRefusal.FILTER_INVALID, name);
        }
        return Long.valueOf(written.strip());
    }

    /// What a list is narrowed to by its parameter `state`: nothing written means all, which an empty set says.
    ///
    /// @throws Refused FILTER_INVALID
    public static <E extends Enum<E>> Set<E> state(Class<E> states, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return Set.of();
        }
        return EnumSet.allOf(states).stream()
                .filter(state -> state.name().equals(written))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> refused(QueryRefusal.FILTER_INVALID, "state"));
    }

    /// A refusal that names the parameter it is about.
    public static Refused refused(QueryRefusal refusal, String name) {
        return new Refused(refusal, Map.of("errors", List.of(Map.of("field", name))));
    }
}
