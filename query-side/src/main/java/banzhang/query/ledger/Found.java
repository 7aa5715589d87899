package banzhang.query.ledger;

import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import java.time.Instant;
import org.bson.Document;

/// 留存清点 — what a handover found of a device and left with the outgoing side, or what became of that.
sealed interface Found {
    HandoverId handover();

    Instant happenedAt();

    long position();

    /// The mark it makes of the one before.
    Mark after(Mark before);

    /// 留下 — found so, and left.
    record Left(Finding finding, HandoverId handover, Instant happenedAt, long position) implements Found {
        @Override
        public Mark after(Mark before) {
            return new Mark(finding, null, handover);
        }
    }

    /// 了结 — what became of what that sheet left.
    record Settled(Outcome outcome, HandoverId handover, Instant happenedAt, long position) implements Found {
        @Override
        public Mark after(Mark before) {
            return before.settled(outcome, handover);
        }
    }

    static Found of(Document kept) {
        HandoverId handover = new HandoverId(kept.getString("handover"));
        Instant happenedAt = Instant.parse(kept.getString("happenedAt"));
        long position = kept.getLong("position");
        String outcome = kept.getString("outcome");
        return outcome == null
                ? new Left(Finding.valueOf(kept.getString("finding")), handover, happenedAt, position)
                : new Settled(Outcome.valueOf(outcome), handover, happenedAt, position);
    }
}
