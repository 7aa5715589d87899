package banzhang.query.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 账页 — the lines of one page by asset code, with the sums of all.
///
/// @param at the moment it is shown as of, none for now
/// @param page from 1
public record LedgerPage(
        @Nullable Instant at, List<LedgerLine> lines, LedgerSums sums, int page, int size, int pages) {}
