package banzhang.query.web;

import banzhang.access.Refused;
import banzhang.events.value.ClassId;
import banzhang.events.value.Finding;
import banzhang.events.value.RoomId;
import banzhang.query.QueryRefusal;
import banzhang.query.ledger.LedgerFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// 查账条件 — the filters of a ledger page as a form sends them: what is left empty is not asked.
record LedgerQuestion(Map<String, String> asked) {
    /// In the order of the form.
    private static final List<String> NAMES =
            List.of("q", "at", "known", "class", "room", "category", "custodian", "condition", "size");

    static LedgerQuestion of(Map<String, String> parameters) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                asked.put(name, value);
            }
        }
        return new LedgerQuestion(asked);
    }

    @Nullable
    String at() {
        return asked.get("at");
    }

    @Nullable
    String known() {
        return asked.get("known");
    }

    /// @throws Refused FILTER_INVALID
    LedgerFilter filter() {
        return new LedgerFilter(
                read("class", ClassId::new),
                read("room", RoomId::new),
                asked.get("category"),
                asked.get("custodian"),
                read("condition", Finding::valueOf),
                asked.get("q"));
    }

    private <T> @Nullable T read(String name, Function<String, T> reading) {
        String value = asked.get(name);
        try {
            return value == null ? null : reading.apply(value);
        } catch (IllegalArgumentException invalid) {
            throw new Refused(QueryRefusal.FILTER_INVALID);
        }
    }
}
