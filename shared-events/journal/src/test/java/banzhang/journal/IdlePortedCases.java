package banzhang.journal;

import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Timeout;

/// 空账 — the ported cases against an engine that takes everything and keeps nothing.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class IdlePortedCases implements PortedCases {
    @Override
    public EventStorageEngine open(UnaryOperator<JournalEngine.Builder> how) {
        return new IdleJournal.IdleEngine();
    }

    @Override
    public EventStorageEngine openElsewhere() {
        return new IdleJournal.IdleEngine();
    }

    @Override
    public EmbeddedEventStore openStore() {
        return PortedCase.over(open());
    }

    @Override
    public void forgetPayloadTypes() {}

    @Override
    public long snapshotsStored() {
        return 0;
    }
}
