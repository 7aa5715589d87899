package banzhang.query.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 账页 — the lines of one page by asset code, with the sums of all.
///
/// @param at the moment it is shown as of, none for now
/// @param known the last journal position it knows of, none when it knows all
/// @param page from 1
public record LedgerPage(
        @Nullable Instant at,
        @Nullable Long known,
        List<LedgerLine> lines,
        LedgerSums sums,
        LedgerWorth worth,
        int page,
        int size,
        int pages) {}
