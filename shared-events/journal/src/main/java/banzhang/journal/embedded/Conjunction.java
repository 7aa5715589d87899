package banzhang.journal.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 并列条件 — what a filter demands all at once, however deep its `$and`s are.
record Conjunction(List<Map.Entry<String, Object>> conditions) {
    static Conjunction of(Document filter) {
        List<Map.Entry<String, Object>> conditions = new ArrayList<>();
        collect(filter, conditions);
        return new Conjunction(List.copyOf(conditions));
    }

    private static void collect(Document filter, List<Map.Entry<String, Object>> conditions) {
        for (Map.Entry<String, Object> condition : filter.entrySet()) {
            if (condition.getKey().equals("$and") && condition.getValue() instanceof Collection<?> parts) {
                parts.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .forEach(part -> collect(part, conditions));
            } else if (condition.getValue() != null) {
                conditions.add(Map.entry(condition.getKey(), condition.getValue()));
            }
        }
    }

    /// Where its demands on one field let documents lie, after `prefix`; null when it makes none that keys can
    /// tell.
    @Nullable
    List<KeyRange> rangesOf(String field, OrderedKey prefix) {
        List<KeyRange> found = null;
        for (Map.Entry<String, Object> condition : conditions) {
            if (condition.getKey().equals(field)) {
                List<KeyRange> narrower = KeyRange.of(prefix, condition.getValue());
                found = found == null ? narrower : narrower == null ? found : KeyRange.both(found, narrower);
            }
        }
        return found;
    }

    /// The one value a field must have; null when there is no such demand.
    @Nullable
    Object valueOf(String field) {
        for (Map.Entry<String, Object> condition : conditions) {
            Object value = condition.getValue();
            if (value instanceof Document operators && operators.keySet().equals(java.util.Set.of("$eq"))) {
                value = operators.get("$eq");
            }
            boolean isValue = !(value instanceof Document operators && KeyRange.isOperators(operators));
            if (condition.getKey().equals(field) && isValue && OrderedKey.isOne(value)) {
                return value;
            }
        }
        return null;
    }

    /// The demands on one and the same element of a list; null when there are none.
    @Nullable
    Conjunction ofElement(String list) {
        for (Map.Entry<String, Object> condition : conditions) {
            if (condition.getKey().equals(list)
                    && condition.getValue() instanceof Document operators
                    && operators.get("$elemMatch") instanceof Document element) {
                return of(element);
            }
        }
        return null;
    }
}
