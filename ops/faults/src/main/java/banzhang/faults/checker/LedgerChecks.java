package banzhang.faults.checker;

import banzhang.faults.checker.Ledger.Line;
import banzhang.faults.checker.StoredLog.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 对账 — the log against what the clients wrote down: I1, I2, I9, and I3 for the size of units of work.
final class LedgerChecks {
    private final Ledger ledger;
    private final Map<String, List<Unit>> stored = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /// 工作单元 — where a command's proof lies and how many events came with it.
    private record Unit(long position, int events) {}

    LedgerChecks(StoredLog log, Ledger ledger) {
        this.ledger = ledger;
        int open = 0;
        for (Event event : log.events()) {
            open++;
            if (event.closesUnit()) {
                stored.computeIfAbsent(event.aggregate(), first -> new ArrayList<>())
                        .add(new Unit(event.position(), open));
                open = 0;
            }
        }
    }

    List<Finding> all() {
        Map<String, Line> outcomes = ledger.outcomes();
        outcomes.forEach(this::outcome);
        stored.keySet().stream()
                .filter(command -> !outcomes.containsKey(command))
                .forEach(command -> found(Invariant.I2, command + " is in the log and nobody submitted it"));
        order();
        return findings;
    }

    private void outcome(String command, Line last) {
        List<Unit> units = stored.getOrDefault(command, List.of());
        switch (last.kind()) {
            case 'A' -> {
                if (units.size() != 1) {
                    found(Invariant.I1, command + " was acknowledged and is in the log " + units.size() + " times");
                }
            }
            case 'R' -> {
                if (!units.isEmpty()) {
                    found(Invariant.I2, command + " was rejected and is in the log at " + units);
                }
            }
            default -> {
                if (units.size() > 1) {
                    found(Invariant.I2, command + " had no answer and is in the log " + units.size() + " times");
                }
            }
        }
        for (Unit unit : units) {
            if (unit.events() != last.events()) {
                found(Invariant.I3, command + " makes " + last.events() + " events, with it are " + unit.events());
            }
        }
    }

    /// Only the first submission counts: what was asked again may have been carried out before.
    private void order() {
        long floor = -1;
        String last = "nothing";
        Map<String, Long> floors = new HashMap<>();
        Map<String, String> after = new HashMap<>();
        Set<String> counted = new HashSet<>();
        for (Line line : ledger.lines()) {
            long position = positionOf(line.command());
            if (line.kind() == 'S') {
                floors.putIfAbsent(line.command(), floor);
                after.putIfAbsent(line.command(), last);
            } else if (line.kind() == 'A' && position > floor) {
                floor = position;
                last = line.command();
            }
            if (position >= 0 && position <= floors.getOrDefault(line.command(), -1L) && counted.add(line.command())) {
                found(
                        Invariant.I9,
                        line.command() + " was submitted after " + after.get(line.command())
                                + " was acknowledged and lies before it, at " + position);
            }
        }
    }

    private long positionOf(String command) {
        List<Unit> units = stored.getOrDefault(command, List.of());
        return units.isEmpty() ? -1 : units.getFirst().position();
    }

    private void found(Invariant invariant, String what) {
        findings.add(new Finding(invariant, what));
    }
}
