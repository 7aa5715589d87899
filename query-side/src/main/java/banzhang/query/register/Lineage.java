package banzhang.query.register;

import java.util.List;

/// 卡片传承 — the cards a card carries on, and those that carry it on; as far as they are the reader's to see.
public record Lineage(List<LinkedCard> predecessors, List<LinkedCard> successors) {
    public boolean isNone() {
        return predecessors.isEmpty() && successors.isEmpty();
    }
}
