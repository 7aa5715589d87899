package banzhang.command.register;

import banzhang.events.CorrectionEvent.CorrectionProposed;
import banzhang.events.value.CorrectionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// 更正单 — the corrections of one device: those that wait to be decided, and the ids of those that were.
final class Corrections {
    private final Map<CorrectionId, CorrectionProposed> open = new HashMap<>();
    private final Set<CorrectionId> ended = new HashSet<>();

    boolean knows(CorrectionId id) {
        return open.containsKey(id) || ended.contains(id);
    }

    /// The proposal, while it waits to be decided.
    Optional<CorrectionProposed> find(CorrectionId id) {
        return Optional.ofNullable(open.get(id));
    }

    int waiting() {
        return open.size();
    }

    void add(CorrectionProposed proposal) {
        open.put(proposal.correction(), proposal);
    }

    void end(CorrectionId id) {
        open.remove(id);
        ended.add(id);
    }
}
