package banzhang.query.ledger;

import banzhang.events.value.DeviceId;
import banzhang.query.AsOf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// 两期对比 — what came, what left and what changed between two moments of a ledger, by asset code, with the sums.
///
/// Under a filter, what no longer meets it has left: of a class, for instance, what went to another.
///
/// @param sumsBefore over all lines of the first moment
/// @param sumsAfter over all of the second: what was there, plus what came, less what left, but for changed values
public record LedgerComparison(
        AsOf before,
        AsOf after,
        LedgerSums sumsBefore,
        LedgerSums sumsAfter,
        LedgerSums sumsCame,
        LedgerSums sumsLeft,
        int changes,
        List<LedgerLine> came,
        List<LedgerLine> left,
        List<LedgerChange> changed) {

    static LedgerComparison of(AsOf before, AsOf after, List<LedgerLine> then, List<LedgerLine> now) {
        Map<DeviceId, LedgerLine> thenById = byId(then);
        Map<DeviceId, LedgerLine> nowById = byId(now);
        List<LedgerLine> came = now.stream()
                .filter(line -> !thenById.containsKey(line.device()))
                .toList();
        List<LedgerLine> left = then.stream()
                .filter(line -> !nowById.containsKey(line.device()))
                .toList();
        List<LedgerChange> changed = now.stream()
                .filter(line -> thenById.containsKey(line.device()))
                .map(line -> LedgerChange.of(Objects.requireNonNull(thenById.get(line.device())), line))
                .filter(change -> !change.isNone())
                .toList();
        return new LedgerComparison(
                before,
                after,
                LedgerSums.of(then),
                LedgerSums.of(now),
                LedgerSums.of(came),
                LedgerSums.of(left),
                changed.size(),
                came,
                left,
                changed);
    }

    private static Map<DeviceId, LedgerLine> byId(List<LedgerLine> lines) {
        Map<DeviceId, LedgerLine> byId = new LinkedHashMap<>();
        lines.forEach(line -> byId.put(line.device(), line));
        return byId;
    }

    /// The same with at most so many lines of each list; the sums stay those of all.
    public LedgerComparison upTo(int lines) {
        return new LedgerComparison(
                before,
                after,
                sumsBefore,
                sumsAfter,
                sumsCame,
                sumsLeft,
                changes,
                came.stream().limit(lines).toList(),
                left.stream().limit(lines).toList(),
                changed.stream().limit(lines).toList());
    }

    /// Whether the lists hold all there is.
    public boolean isWhole() {
        return came.size() == sumsCame.devices() && left.size() == sumsLeft.devices() && changed.size() == changes;
    }
}
