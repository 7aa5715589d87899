package banzhang.journal;

import java.util.Objects;
import org.axonframework.eventhandling.DomainEventData;

/// 已存领域事件 — a stored event that belongs to an aggregate.
final class TrackedDomainEntry extends TrackedEntry implements DomainEventData<byte[]> {
    TrackedDomainEntry(long position, Fields fields) {
        super(position, fields);
    }

    @Override
    public String getType() {
        return Objects.requireNonNull(fields().type);
    }

    @Override
    public String getAggregateIdentifier() {
        return fields().aggregate;
    }

    @Override
    public long getSequenceNumber() {
        return fields().sequence;
    }
}
