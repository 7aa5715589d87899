package banzhang.query.ledger;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// 排序 — in which order the lines of a ledger come: by what, and which end first. What does not say it comes last; what
/// is
/// equal goes by asset code, so that a page is the same however often it is asked for.
public record LedgerSort(By by, boolean descending) {
    public static final LedgerSort BY_CODE = new LedgerSort(By.CODE, false);

    /// 排序依据 — what lines can be ordered by.
    public enum By {
        CODE("code", line -> line.assetCode().value()),
        NAME("name", LedgerLine::name),
        VALUE("value", LedgerLine::valueFen),
        CONDITION("condition", LedgerLine::condition),
        CUSTODIAN("custodian", line -> line.custodian().name()),
        PLACE("place", LedgerLine::place),
        ACQUIRED("acquired", LedgerLine::acquiredOn),
        SINCE("since", LedgerLine::since);

        private final String word;
        private final Function<LedgerLine, @Nullable Comparable<?>> key;

        By(String word, Function<LedgerLine, @Nullable Comparable<?>> key) {
            this.word = word;
            this.key = key;
        }

        /// As it is asked for.
        public String word() {
            return word;
        }

        private boolean isSaid(LedgerLine line) {
            return key.apply(line) != null;
        }

        // each order compares one kind of value with itself
        @SuppressWarnings({"unchecked", "rawtypes"})
        private int compare(LedgerLine one, LedgerLine other) {
            Comparable first = key.apply(one);
            Comparable second = key.apply(other);
            return first == null || second == null ? 0 : first.compareTo(second);
        }
    }

    /// As people and programs write it: `value`, or `-value` for the largest first.
    public static Optional<LedgerSort> named(String written) {
        boolean descending = written.startsWith("-");
        String word = descending ? written.substring(1) : written;
        return Arrays.stream(By.values())
                .filter(by -> by.word.equals(word))
                .findFirst()
                .map(by -> new LedgerSort(by, descending));
    }

    /// All there are, as they are asked for.
    public static List<String> words() {
        return Arrays.stream(By.values())
                .map(By::word)
                .flatMap(word -> List.of(word, "-" + word).stream())
                .toList();
    }

    /// @param lines by asset code
    List<LedgerLine> of(List<LedgerLine> lines) {
        if (equals(BY_CODE)) {
            return lines;
        }
        Comparator<LedgerLine> order = descending ? ((Comparator<LedgerLine>) by::compare).reversed() : by::compare;
        Comparator<LedgerLine> saidFirst = Comparator.comparing(line -> !by.isSaid(line));
        // sorting is stable: the equal stay as they were
        return lines.stream().sorted(saidFirst.thenComparing(order)).toList();
    }
}
