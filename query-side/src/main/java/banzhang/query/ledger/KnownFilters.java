package banzhang.query.ledger;

import banzhang.access.Caller;
import banzhang.access.account.SavedFilter;
import banzhang.access.account.SavedFilters;
import banzhang.events.value.Office;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// 常用筛选一览 — the own filters, and those shared with the school. Opened, each asks as the one who opens it.
@Component
public final class KnownFilters {
    private static final Set<Office> SHARERS = Set.of(Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR);
    private final SavedFilters filters;

    KnownFilters(SavedFilters filters) {
        this.filters = filters;
    }

    public List<SavedFilter> of(Caller caller) {
        return filters.shownTo(caller.person(), caller.school());
    }

    /// Whether this person may share one with the school.
    public boolean mayShare(Caller caller) {
        return caller.holdsAny(SHARERS);
    }
}
