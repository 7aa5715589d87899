package banzhang.command.access;

import banzhang.access.RouteRule;
import banzhang.access.account.Authorities;
import banzhang.events.value.Office;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.context.annotation.Bean;

/// 门禁办理装配 — routes of signing in and of people, and the projection of authorities.
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class AccessCommands {
    @Bean
    List<RouteRule> accessRoutes() {
        return List.of(
                RouteRule.anyone("POST", "/api/session"),
                RouteRule.signedIn("DELETE", "/api/session"),
                RouteRule.signedIn("POST", "/api/session/password"),
                RouteRule.anyone("POST", "/api/first-account"),
                RouteRule.offices("POST", "/api/people", Office.ADMINISTRATOR));
    }

    @Bean
    AuthoritiesProjection authoritiesProjection(Authorities authorities) {
        return new AuthoritiesProjection(authorities);
    }

    /// One segment: a person's appointments are taken in in the order of the journal.
    @Bean
    ConfigurerModule authoritiesInJournalOrder() {
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerPooledStreamingEventProcessor(
                        AuthoritiesProjection.GROUP,
                        Configuration::eventStore,
                        (axon, builder) -> builder.initialSegmentCount(1))
                // parked where there is a dead-letter queue, else tried again: an ended appointment must not be skipped
                .registerListenerInvocationErrorHandler(
                        AuthoritiesProjection.GROUP, axon -> PropagatingErrorHandler.instance()));
    }
}
