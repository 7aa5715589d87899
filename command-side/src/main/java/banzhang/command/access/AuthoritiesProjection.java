package banzhang.command.access;

import banzhang.access.account.Authorities;
import banzhang.events.AccountEvent;
import banzhang.events.DeputyEvent;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;

/// 职权更新 — keeps what each person may do in step with appointments; told twice, it changes nothing.
@ProcessingGroup(AuthoritiesProjection.GROUP)
class AuthoritiesProjection {
    static final String GROUP = "authorities";
    private final Authorities authorities;

    AuthoritiesProjection(Authorities authorities) {
        this.authorities = authorities;
    }

    /// What belongs together: everything about one person, or about one deputyship.
    static Object personOf(EventMessage<?> event) {
        return switch (event.getPayload()) {
            case AppointmentMade made -> made.person().value();
            case AppointmentEnded ended -> ended.person().value();
            case AccountEvent of -> of.person().value();
            case DeputyEvent of -> of.deputyship().value();
            default -> event.getIdentifier();
        };
    }

    @EventHandler
    void on(AppointmentMade made, TrackingToken at) {
        authorities.take(made, at.position().orElseThrow());
    }

    @EventHandler
    void on(AppointmentEnded ended, TrackingToken at) {
        authorities.take(ended, at.position().orElseThrow());
    }
}
