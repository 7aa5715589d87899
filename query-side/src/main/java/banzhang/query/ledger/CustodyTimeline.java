package banzhang.query.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 保管链 — the custody of one device from its register entry on: intervals that tile time without hole or overlap.
public record CustodyTimeline(List<CustodyInterval> intervals) {
    public CustodyTimeline {
        intervals = List.copyOf(intervals);
    }

    /// Intervals from facts in the journal's order. A fact stated as earlier than the one before it begins when
    /// that one does, so that order is the journal's and time has neither hole nor overlap.
    ///
    /// @param visibleFrom when the device came into the ledgers: nothing begins before
    public static CustodyTimeline of(List<CustodyFact> facts, Instant visibleFrom) {
        List<Instant> starts = new ArrayList<>();
        Instant latest = visibleFrom;
        for (CustodyFact fact : facts) {
            latest = fact.happenedAt().isAfter(latest) ? fact.happenedAt() : latest;
            starts.add(latest);
        }
        List<CustodyInterval> intervals = new ArrayList<>();
        for (int index = 0; index < facts.size(); index++) {
            Instant until = index + 1 < facts.size() ? starts.get(index + 1) : null;
            intervals.add(interval(facts.get(index), starts.get(index), until));
        }
        return new CustodyTimeline(intervals);
    }

    private static CustodyInterval interval(CustodyFact fact, Instant from, @Nullable Instant until) {
        return new CustodyInterval(
                fact.custodian(),
                from,
                until,
                fact.happenedAt(),
                fact.recordedAt(),
                fact.position(),
                fact.handover(),
                fact.condition());
    }

    /// Who holds it now: by the journal's order, not by a clock.
    public CustodyInterval current() {
        return intervals.getLast();
    }

    /// Who holds it now; nobody when it has left the ledgers.
    Optional<CustodyInterval> open() {
        return Optional.of(current()).filter(interval -> interval.until() == null);
    }

    /// Ended as it left the ledgers: nobody holds it from then on, as stated, but not before the last one had it.
    CustodyTimeline until(Instant end) {
        CustodyInterval last = current();
        List<CustodyInterval> ended = new ArrayList<>(intervals.subList(0, intervals.size() - 1));
        ended.add(last.endedAt(end.isAfter(last.from()) ? end : last.from()));
        return new CustodyTimeline(ended);
    }

    /// Where in the journal the next interval begins; the largest number there is when none does.
    long endOf(CustodyInterval interval) {
        return intervals.stream()
                .mapToLong(CustodyInterval::position)
                .filter(position -> position > interval.position())
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    /// Who held it at this moment; nobody before it was in the register.
    public Optional<CustodyInterval> at(Instant moment) {
        return intervals.stream().filter(interval -> interval.contains(moment)).findFirst();
    }

    /// Everyone who held it at some moment of `[start, end)`, also who had taken it over before.
    public List<CustodyInterval> during(Instant start, Instant end) {
        return start.equals(end)
                ? at(start).stream().toList()
                : intervals.stream()
                        .filter(interval -> interval.meets(start, end))
                        .toList();
    }
}
