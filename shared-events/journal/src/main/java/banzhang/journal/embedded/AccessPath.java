package banzhang.journal.embedded;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 存取路径 — which ranges of an index a filter leaves to look at.
final class AccessPath {
    private AccessPath() {}

    /// @param fields the index's, in order
    /// @return null when the filter says nothing about the index's first field
    static @Nullable List<KeyRange> through(List<String> fields, Conjunction filter) {
        String list = listOf(fields);
        Conjunction element = list == null ? null : filter.ofElement(list);
        if (list != null && element != null) {
            List<String> inElement = fields.stream()
                    .map(field -> field.substring(list.length() + 1))
                    .toList();
            return bounded(inElement, element);
        }
        // of two demands on a list's elements each may be met by another element: only the first field is telling
        return filter.rangesOf(fields.getFirst(), OrderedKey.empty());
    }

    /// The first fields' values, then a range of the next one.
    private static @Nullable List<KeyRange> bounded(List<String> fields, Conjunction filter) {
        OrderedKey prefix = OrderedKey.empty();
        List<KeyRange> found = null;
        for (String field : fields) {
            List<KeyRange> ranges = filter.rangesOf(field, prefix);
            if (ranges == null) {
                break;
            }
            found = ranges;
            Object value = filter.valueOf(field);
            if (value == null) {
                break;
            }
            prefix = prefix.and(value);
        }
        return found;
    }

    /// What is before the first dot of all fields alike; null when there is no such thing.
    private static @Nullable String listOf(List<String> fields) {
        int dot = fields.getFirst().indexOf('.');
        if (dot < 0) {
            return null;
        }
        String list = fields.getFirst().substring(0, dot);
        return fields.stream().allMatch(field -> field.startsWith(list + ".")) ? list : null;
    }
}
