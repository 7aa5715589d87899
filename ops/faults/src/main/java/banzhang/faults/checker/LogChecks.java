package banzhang.faults.checker;

import banzhang.faults.checker.StoredLog.Block;
import banzhang.faults.checker.StoredLog.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// 日志检查 — what must hold of the log by itself: I3 and I10.
final class LogChecks {
    private final StoredLog log;
    private final List<Finding> findings = new ArrayList<>();

    LogChecks(StoredLog log) {
        this.log = log;
    }

    List<Finding> all() {
        positions();
        histories();
        times();
        return findings;
    }

    private void positions() {
        long next = 0;
        for (Block block : log.blocks()) {
            if (block.position() != next) {
                found(Invariant.I3, "position " + next + " is followed by a block at " + block.position());
            }
            if (block.count() != block.events().size()) {
                found(
                        Invariant.I3,
                        "the block at " + block.position() + " says " + block.count() + " events and holds "
                                + block.events().size());
            }
            if (block.events().isEmpty() || !block.events().getLast().closesUnit()) {
                found(Invariant.I3, "the block at " + block.position() + " ends inside a unit of work");
            }
            next = block.end();
        }
    }

    private void histories() {
        Map<String, TreeMap<Long, Integer>> sequences = new HashMap<>();
        for (Event event : log.events()) {
            sequences
                    .computeIfAbsent(event.aggregate(), first -> new TreeMap<>())
                    .merge(event.sequence(), 1, Integer::sum);
        }
        sequences.forEach((aggregate, numbers) -> {
            numbers.forEach((number, times) -> {
                if (times > 1) {
                    found(Invariant.I3, aggregate + " has event " + number + " " + times + " times");
                }
            });
            if (numbers.firstKey() != 0 || numbers.lastKey() != numbers.size() - 1) {
                found(
                        Invariant.I3,
                        aggregate + " has a gap: " + numbers.size() + " events, the last is " + numbers.lastKey());
            }
        });
    }

    /// `h` is the highest time so far; were it anything else, the order had been made by somebody's clock.
    private void times() {
        long latest = Long.MIN_VALUE;
        for (Block block : log.blocks()) {
            for (Event event : block.events()) {
                latest = Math.max(latest, event.time());
            }
            if (block.latest() != latest) {
                found(
                        Invariant.I10,
                        "the block at " + block.position() + " says the highest time is " + block.latest() + ", it is "
                                + latest);
            }
        }
    }

    private void found(Invariant invariant, String what) {
        findings.add(new Finding(invariant, what));
    }
}
