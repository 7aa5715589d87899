package banzhang.query.ledger;

import banzhang.access.Caller;
import banzhang.events.value.ClassId;
import banzhang.query.AsOf;
import java.util.List;

/// 台账 — 总账 and 明细账, now or at any past moment; a 班主任 sees what the own classes hold.
public final class Ledger {
    public static final int DEFAULT_SIZE = 50;
    public static final int LARGEST_SIZE = 200;

    /// 总账: one page of the lines the filter lets through, by asset code.
    ///
    /// @param page from 1
    /// @throws banzhang.access.Refused PAGE_INVALID; NOT_FOUND for a class that is not the caller's to see
    public LedgerPage school(Caller caller, AsOf at, LedgerFilter filter, int page, int size) {
        throw new UnsupportedOperationException();
    }

    /// 明细账: everything one class holds at that moment, on one page.
    ///
    /// @throws banzhang.access.Refused NOT_FOUND, also for a class that is not the caller's to see
    public LedgerPage ofClass(Caller caller, ClassId schoolClass, AsOf at) {
        throw new UnsupportedOperationException();
    }

    /// What the filters can be set to at that moment.
    public LedgerChoices choices(Caller caller, AsOf at) {
        throw new UnsupportedOperationException();
    }

    /// The imports of the caller's school, newest first; for whole-school readers.
    public List<ImportEntry> imports(Caller caller) {
        throw new UnsupportedOperationException();
    }
}
