package banzhang.query.ledger;

import java.util.List;

/// 净值合计 — over all lines that match.
///
/// @param unknown how many of the devices have no value, or no life to reckon by: they are in neither sum
public record LedgerWorth(long accumulatedFen, long netFen, long unknown) {
    public static LedgerWorth of(List<LedgerLine> lines) {
        long accumulated = 0;
        long net = 0;
        long unknown = 0;
        for (LedgerLine line : lines) {
            Worth worth = line.worth();
            if (worth == null) {
                unknown++;
            } else {
                accumulated = Math.addExact(accumulated, worth.accumulatedFen());
                net = Math.addExact(net, worth.netFen());
            }
        }
        return new LedgerWorth(accumulated, net, unknown);
    }
}
