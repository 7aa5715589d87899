package banzhang.guards.guilty.command.handover;

import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.springframework.util.Assert;

class SpringyAggregate {
    private Instant signedAt = Instant.EPOCH;

    @EventSourcingHandler
    void on(Sheet sheet) {
        Assert.hasText(sheet.id(), "a sheet has an id");
        signedAt = Instant.now();
    }

    Instant signedAt() {
        return signedAt;
    }
}
