package banzhang.query.ledger;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 检索文字 — text folded so that full-width, case and spacing do not matter; searched literally, never as a pattern.
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
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
