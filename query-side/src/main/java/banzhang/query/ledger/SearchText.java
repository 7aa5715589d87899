package banzhang.query.ledger;

import banzhang.query.Folding;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 检索文字 — text folded so that width, case, traditional characters and spacing do not matter; searched literally, never
/// as a pattern.
record SearchText(String folded) {
    static SearchText of(LedgerLine line) {
        return new SearchText(joined(
                line.assetCode().value(),
                line.name(),
                line.serialNumber(),
                line.brand(),
                line.model(),
                line.place(),
                line.custodian().name(),
                line.custodian().roomNumber()));
    }

    /// Whether every word of `asked` occurs.
    boolean contains(String asked) {
        return Arrays.stream(fold(asked).strip().split("\\s+", -1)).allMatch(folded::contains);
    }

    private static String joined(@Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(Objects::nonNull)
                .map(SearchText::fold)
                .collect(Collectors.joining("\n"));
    }

    static String fold(String text) {
        return Folding.fold(text);
    }
}
