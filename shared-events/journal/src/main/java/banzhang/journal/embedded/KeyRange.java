package banzhang.journal.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// 键区间 — all keys from `from` (included) to `to` (excluded).
record KeyRange(OrderedKey from, OrderedKey to) {
    static KeyRange beginningWith(OrderedKey prefix) {
        return new KeyRange(prefix, prefix.beyond());
    }

    /// Where documents lie that meet a condition on the value after `prefix`, ascending and apart; perhaps others
    /// too, so what is found is still to be compared with the condition. Null when the condition says nothing about
    /// keys.
    static @Nullable List<KeyRange> of(OrderedKey prefix, @Nullable Object condition) {
        if (condition instanceof Document operators && isOperators(operators)) {
            return ofOperators(prefix, operators);
        }
        return condition != null && OrderedKey.isOne(condition) ? List.of(beginningWith(prefix.and(condition))) : null;
    }

    static boolean isOperators(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    private static @Nullable List<KeyRange> ofOperators(OrderedKey prefix, Document operators) {
        List<KeyRange> found = null;
        for (var operator : operators.entrySet()) {
            List<KeyRange> narrower = ofOperator(prefix, operator.getKey(), operator.getValue());
            found = found == null ? narrower : narrower == null ? found : both(found, narrower);
        }
        return found;
    }

    private static @Nullable List<KeyRange> ofOperator(OrderedKey prefix, String operator, @Nullable Object value) {
        if (operator.equals("$in")) {
            return ofAny(prefix, value);
        }
        if (value == null) {
            return null;
        }
        if (operator.equals("$eq") && OrderedKey.isOne(value)) {
            return List.of(beginningWith(prefix.and(value)));
        }
        if (!OrderedKey.isOrdered(value)) {
            return null;
        }
        KeyRange kind = beginningWith(prefix.kindOf(value));
        OrderedKey key = prefix.and(value);
        return switch (operator) {
            case "$gt" -> List.of(new KeyRange(key.beyond(), kind.to));
            case "$gte" -> List.of(new KeyRange(key, kind.to));
            case "$lt" -> List.of(new KeyRange(kind.from, key));
            case "$lte" -> List.of(new KeyRange(kind.from, key.beyond()));
            default -> null;
        };
    }

    private static @Nullable List<KeyRange> ofAny(OrderedKey prefix, @Nullable Object values) {
        if (!(values instanceof Collection<?> many) || !many.stream().allMatch(OrderedKey::isOne)) {
            return null;
        }
        TreeSet<OrderedKey> keys = new TreeSet<>();
        many.forEach(value -> keys.add(prefix.and(value)));
        return keys.stream().map(KeyRange::beginningWith).toList();
    }

    /// What lies in one of these and one of those.
    static List<KeyRange> both(List<KeyRange> these, List<KeyRange> those) {
        List<KeyRange> common = new ArrayList<>();
        for (KeyRange one : these) {
            for (KeyRange other : those) {
                OrderedKey from = one.from.compareTo(other.from) >= 0 ? one.from : other.from;
                OrderedKey to = one.to.compareTo(other.to) <= 0 ? one.to : other.to;
                if (from.compareTo(to) < 0) {
                    common.add(new KeyRange(from, to));
                }
            }
        }
        return common;
    }
}
