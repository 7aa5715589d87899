package banzhang.query.ledger;

import banzhang.events.value.CampusId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Finding;
import banzhang.events.value.RoomId;
import banzhang.query.AsOf;
import banzhang.query.Parameters;
import banzhang.query.QueryRefusal;
import banzhang.query.views.ViewKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 总账之问 — what is asked of the school ledger, read from parameters: each known, each once, each well-formed.
///
/// @param known as written; what it means, the journal knows
public record LedgerQuestion(
        AsOf at, @Nullable String known, LedgerFilter filter, LedgerSort sort, int page, int size) {
    /// What a filter is read from, in the order of the form.
    public static final List<String> FILTERS =
            List.of("class", "room", "campus", "building", "category", "custodian", "condition", "q");
    /// All that can be asked, for the API's description.
    public static final List<String> PARAMETERS =
            Parameters.all(List.of("at", "known"), FILTERS, List.of("sort", "page", "size"));
    private static final int LONGEST = 200;

    /// @throws banzhang.access.Refused FILTER_UNKNOWN, FILTER_INVALID, AT_INVALID, AT_IN_THE_FUTURE, PAGE_INVALID
    public static LedgerQuestion of(Map<String, String[]> parameters, Clock clock) {
        Parameters.requireKnown(parameters, Set.copyOf(PARAMETERS));
        return new LedgerQuestion(
                AsOf.parse(text(parameters, "at"), clock),
                text(parameters, "known"),
                filter(parameters),
                sort(parameters),
                number(parameters, "page", 1),
                number(parameters, "size", Ledger.DEFAULT_SIZE));
    }

    public static LedgerFilter filter(Map<String, String[]> parameters) {
        String schoolClass = id(parameters, "class");
        String room = id(parameters, "room");
        String campus = id(parameters, "campus");
        return new LedgerFilter(
                schoolClass == null ? null : new ClassId(schoolClass),
                room == null ? null : new RoomId(room),
                campus == null ? null : new CampusId(campus),
                text(parameters, "building"),
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

    public static LedgerSort sort(Map<String, String[]> parameters) {
        String written = text(parameters, "sort");
        return written == null
                ? LedgerSort.BY_CODE
                : LedgerSort.named(written).orElseThrow(() -> Parameters.refused(QueryRefusal.FILTER_INVALID, "sort"));
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
