package banzhang.query.ledger;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.value.ClassId;
import banzhang.query.AsOf;
import banzhang.query.organisation.Organisation;
import java.time.LocalDate;
import java.util.List;

/// 打开的台账 — every line one person may see at one moment, by asset code.
public final class OpenLedger {
    private final Caller caller;
    private final AsOf at;
    private final List<LedgerLine> lines;

    OpenLedger(Caller caller, AsOf at, List<LedgerLine> lines) {
        this.caller = caller;
        this.at = at;
        this.lines = lines;
    }

    /// One page of the lines the filter lets through, with the sums of all of them.
    ///
    /// @param page from 1
    /// @throws Refused PAGE_INVALID; NOT_FOUND for a class that is not the caller's to see
    public LedgerPage page(LedgerFilter filter, LedgerSort sort, int page, int size) {
        Ledger.requirePage(page, size);
        List<LedgerLine> found = lines(filter, sort);
        int pages = Math.max(1, (found.size() + size - 1) / size);
        List<LedgerLine> shown =
                found.stream().skip((long) (page - 1) * size).limit(size).toList();
        return new LedgerPage(
                at.moment(), at.known(), shown, LedgerSums.of(found), LedgerWorth.of(found), page, size, pages);
    }

    /// All the lines the filter lets through, in this order.
    ///
    /// @throws Refused NOT_FOUND for a class that is not the caller's to see
    public List<LedgerLine> lines(LedgerFilter filter, LedgerSort sort) {
        return sort.of(lines(filter));
    }

    /// All the lines the filter lets through, by asset code.
    ///
    /// @throws Refused NOT_FOUND for a class that is not the caller's to see
    public List<LedgerLine> lines(LedgerFilter filter) {
        ClassId asked = filter.schoolClass();
        if (asked != null && !Organisation.sees(caller, asked)) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        return lines.stream().filter(filter::lets).toList();
    }

    /// The lines the filter lets through, counted.
    ///
    /// @param day ages are counted to
    /// @throws Refused NOT_FOUND for a class that is not the caller's to see
    public LedgerCharts charts(LedgerFilter filter, LocalDate day) {
        return LedgerCharts.of(at, lines(filter), day);
    }

    /// What the filters can be set to.
    public LedgerChoices choices() {
        return LedgerChoices.of(lines);
    }
}
