package banzhang.query.web;

import banzhang.access.account.SavedFilter;
import banzhang.query.ledger.LedgerFilter;
import banzhang.query.ledger.LedgerSort;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 查账条件 — the filters of a ledger page as a form sends them: what is left empty is not asked.
record LedgerQuestion(Map<String, String> asked) {
    static LedgerQuestion of(Map<String, String> parameters) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : SavedFilter.PARAMETERS) {
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

    /// @throws banzhang.access.Refused FILTER_INVALID
    LedgerFilter filter() {
        return banzhang.query.ledger.LedgerQuestion.filter(parameters());
    }

    /// @throws banzhang.access.Refused FILTER_INVALID
    LedgerSort sort() {
        return banzhang.query.ledger.LedgerQuestion.sort(parameters());
    }

    private Map<String, String[]> parameters() {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        asked.forEach((name, value) -> parameters.put(name, new String[] {value}));
        return parameters;
    }
}
