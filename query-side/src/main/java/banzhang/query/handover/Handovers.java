package banzhang.query.handover;

import banzhang.access.Caller;
import banzhang.events.value.HandoverId;
import java.util.List;
import java.util.Set;

/// 交接单查阅 — the sheets a person may see: whole-school readers all, a 班主任 those the own classes are a side of.
public final class Handovers {
    /// Newest first; no states means all.
    public List<HandoverSummary> list(Caller caller, Set<HandoverState> states) {
        throw new UnsupportedOperationException();
    }

    /// One sheet.
    ///
    /// @throws banzhang.access.Refused NOT_FOUND, also for a sheet that is not the caller's to see
    public HandoverView sheet(Caller caller, HandoverId handover) {
        throw new UnsupportedOperationException();
    }
}
