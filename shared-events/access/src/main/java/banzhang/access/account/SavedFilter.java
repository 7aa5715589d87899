package banzhang.access.account;

import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 常用筛选 — a question to the ledger under a name. It says what to ask and nothing about who may see the answer.
///
/// @param asked the parameters of the ledger with their values, in the order of its form
public record SavedFilter(
        String id, PersonId owner, SchoolId school, String name, Audience audience, Map<String, String> asked) {
    /// What the ledger can be asked, in the order of its form.
    public static final List<String> PARAMETERS = List.of(
            "q",
            "at",
            "known",
            "class",
            "room",
            "campus",
            "building",
            "category",
            "custodian",
            "condition",
            "sort",
            "size");

    /// 可见范围 — in whose list it stands.
    public enum Audience {
        /// 自己
        OWNER,
        /// 全校
        SCHOOL
    }

    public SavedFilter {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String parameter : PARAMETERS) {
            String value = asked.get(parameter);
            if (value != null) {
                ordered.put(parameter, value);
            }
        }
        asked = Collections.unmodifiableMap(ordered);
    }

    /// Whether it stands in this person's list.
    public boolean isShownTo(PersonId person) {
        return owner.equals(person) || audience == Audience.SCHOOL;
    }
}
