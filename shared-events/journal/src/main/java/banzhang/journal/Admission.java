package banzhang.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// 准入 — which units of a group go into one command.
///
/// The database does not look for a repeat inside one command as reliably as between two. What repeats something in
/// this very command waits for the next one: only then is it known whether the first was stored.
///
/// @param admitted repeat nothing of each other
/// @param held wait for the next command
record Admission(List<PendingUnit> admitted, List<PendingUnit> held) {
    static Admission of(List<PendingUnit> group) {
        List<PendingUnit> admitted = new ArrayList<>(group.size());
        List<PendingUnit> held = new ArrayList<>();
        Set<Object> inCommand = new HashSet<>();
        for (PendingUnit unit : group) {
            boolean fresh = unit.events().stream()
                    .noneMatch(event -> inCommand.contains(event.key()) || inCommand.contains(event.id()));
            (fresh ? admitted : held).add(unit);
            unit.events().forEach(event -> {
                inCommand.add(event.key());
                inCommand.add(event.id());
            });
        }
        return new Admission(admitted, held);
    }
}
