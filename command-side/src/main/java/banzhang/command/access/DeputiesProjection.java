package banzhang.command.access;

import banzhang.access.account.Deputies;
import banzhang.events.DeputyEvent.DeputyAppointed;
import banzhang.events.DeputyEvent.DeputyEnded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;

/// 代理更新 — keeps who stands in for whom in step with the journal; told twice, it changes nothing.
@ProcessingGroup(AuthoritiesProjection.GROUP)
class DeputiesProjection {
    private final Deputies deputies;

    DeputiesProjection(Deputies deputies) {
        this.deputies = deputies;
    }

    @EventHandler
    void on(DeputyAppointed made) {
        deputies.take(made);
    }

    @EventHandler
    void on(DeputyEnded ended, TrackingToken at) {
        deputies.take(ended, at.position().orElseThrow());
    }
}
