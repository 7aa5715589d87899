package banzhang.query.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// 保管链 — the custody of one device from its register entry on: intervals that tile time without hole or overlap.
public record CustodyTimeline(List<CustodyInterval> intervals) {
    public CustodyTimeline {
        intervals = List.copyOf(intervals);
    }

    /// Who holds it now: by the journal's order, not by a clock.
    public CustodyInterval current() {
        return intervals.getLast();
    }

    /// Who held it at this moment; nobody before it was in the register.
    public Optional<CustodyInterval> at(Instant moment) {
        return intervals.stream().filter(interval -> interval.contains(moment)).findFirst();
    }

    /// Everyone who held it at some moment of `[start, end)`, also who had taken it over before.
    public List<CustodyInterval> during(Instant start, Instant end) {
        return start.equals(end)
                ? at(start).stream().toList()
                : intervals.stream().filter(interval -> interval.meets(start, end)).toList();
    }
}
