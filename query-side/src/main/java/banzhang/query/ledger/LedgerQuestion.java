package banzhang.query.ledger;

import banzhang.events.value.ClassId;
import banzhang.events.value.Finding;
import banzhang.events.value.RoomId;
import banzhang.query.AsOf;
import banzhang.query.Parameters;
import banzhang.query.QueryRefusal;
import banzhang.query.views.ViewKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 总账之问 — what is asked of the school ledger, read from parameters: each known, each once, each well-formed.
///
/// @param known as written; what it means, the journal knows
public record LedgerQuestion(AsOf at, @Nullable String known, LedgerFilter filter, int page, int size) {
    private static final Set<String> KNOWN =
            Set.of("at", "known", "class", "room", "category", "custodian", "condition", "q", "page", "size");
    private static final int LONGEST = 200;

    /// @throws banzhang.access.Refused FILTER_UNKNOWN, FILTER_INVALID, AT_INVALID, AT_IN_THE_FUTURE, PAGE_INVALID
    public static LedgerQuestion of(Map<String, String[]> parameters, Clock clock) {
        Parameters.requireKnown(parameters, KNOWN);
        return new LedgerQuestion(
                AsOf.parse(text(parameters, "at"), clock),
                text(parameters, "known"),
                filter(parameters),
                number(parameters, "page", 1),
                number(parameters, "size", Ledger.DEFAULT_SIZE));
    }

    public static LedgerFilter filter(Map<String, String[]> parameters) {
        String schoolClass = id(parameters, "class");
        String room = id(parameters, "room");
        return new LedgerFilter(
                schoolClass == null ? null : new ClassId(schoolClass),
                room == null ? null : new RoomId(room),
                text(parameters, "category"),
                id(parameters, "custodian"),
                condition(parameters),
                text(parameters, "q"));
    }

    public static @Nullable String text(Map<String, String[]> parameters, String name) {
        String[] given = parameters.get(name);
        String text = given == null ? null : given[0];
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw Parameters.refused(QueryRefusal.FILTER_INVALID, name);
        }
        return text.strip();
    }

    private static @Nullable String id(Map<String, String[]> parameters, String name) {
        String id = text(parameters, name);
        if (id != null && !ViewKey.isId(id)) {
            throw Parameters.refused(QueryRefusal.FILTER_INVALID, name);
        }
        return id;
    }

    private static @Nullable Finding condition(Map<String, String[]> parameters) {
        String name = text(parameters, "condition");
        return name == null
                ? null
                : Arrays.stream(Finding.values())
                        .filter(finding -> finding.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Parameters.refused(QueryRefusal.FILTER_INVALID, "condition"));
    }

    private static int number(Map<String, String[]> parameters, String name, int otherwise) {
        String written = text(parameters, name);
        if (written == null) {
            return otherwise;
        }
        if (!written.matches("[0-9]{1,7}")) {
            throw Parameters.refused(QueryRefusal.PAGE_INVALID, name);
        }
        return Integer.parseInt(written);
    }
}
