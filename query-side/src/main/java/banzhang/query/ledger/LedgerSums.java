package banzhang.query.ledger;

import java.util.List;

/// 合计 — over all lines that match, not only those of the page.
///
/// @param withoutValue how many of the devices state no value, so that a sum is not taken for more than it is
public record LedgerSums(long devices, long quantity, long valueFen, long withoutValue) {
    public static LedgerSums of(List<LedgerLine> lines) {
        long quantity = 0;
        long value = 0;
        long unknown = 0;
        for (LedgerLine line : lines) {
            quantity += line.quantity();
            Long fen = line.valueFen();
            if (fen == null) {
                unknown++;
            } else {
                value = Math.addExact(value, fen);
            }
        }
        return new LedgerSums(lines.size(), quantity, value, unknown);
    }
}
