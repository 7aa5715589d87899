package banzhang.command.access;

import banzhang.access.RouteRule;
import banzhang.access.account.AccountDoor;
import banzhang.access.account.Authorities;
import banzhang.access.account.Deputies;
import banzhang.events.value.Office;
import banzhang.journal.Parking;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.springframework.context.annotation.Bean;

/// 门禁办理装配 — routes of signing in and of people, and the projection of authorities.
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class AccessCommands {
    private static final Office[] OWNERS_OF_TOKENS = {Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR, Office.AUDITOR};

    @Bean
    List<RouteRule> accessRoutes() {
        return List.of(
                RouteRule.anyone("POST", "/api/session"),
                RouteRule.signedIn("DELETE", "/api/session"),
                RouteRule.signedIn("POST", "/api/session/password"),
                RouteRule.anyone("POST", "/api/session/passkey/challenge"),
                RouteRule.anyone("POST", "/api/session/passkey"),
                RouteRule.signedIn("POST", "/api/passkeys/challenge"),
                RouteRule.signedIn("POST", "/api/passkeys"),
                RouteRule.signedIn("DELETE", "/api/passkeys/{id}"),
                RouteRule.anyone("GET", "/oidc/start"),
                RouteRule.anyone("GET", "/oidc/callback"),
                RouteRule.signedIn("POST", "/api/identity/link"),
                RouteRule.signedIn("DELETE", "/api/identity"),
                RouteRule.offices("POST", "/api/people/{id}/identity", Office.ADMINISTRATOR),
                RouteRule.offices("DELETE", "/api/people/{id}/identity", Office.ADMINISTRATOR),
                RouteRule.anyone("POST", "/api/first-account"),
                RouteRule.offices("POST", "/api/people", Office.ADMINISTRATOR),
                RouteRule.offices("POST", "/api/people/{id}/password", Office.ADMINISTRATOR),
                RouteRule.offices("POST", "/api/people/{id}/invitation", Office.ADMINISTRATOR),
                RouteRule.anyone("POST", "/api/invitations"),
                RouteRule.offices("POST", "/api/people/{id}/lock", Office.ADMINISTRATOR),
                RouteRule.offices("POST", "/api/people/{id}/unlock", Office.ADMINISTRATOR),
                RouteRule.offices("POST", "/api/people/{id}/leave", Office.ADMINISTRATOR),
                RouteRule.offices("POST", "/api/people/{id}/contacts", Office.ADMINISTRATOR),
                RouteRule.offices("POST", "/api/people/{id}/forget", Office.ADMINISTRATOR),
                RouteRule.offices("POST", "/api/tokens", OWNERS_OF_TOKENS),
                RouteRule.offices("DELETE", "/api/tokens/{id}", OWNERS_OF_TOKENS),
                RouteRule.signedIn("POST", "/api/deputies/{id}/acting"),
                RouteRule.signedIn("DELETE", "/api/deputies/acting"),
                RouteRule.signedIn("DELETE", "/api/sessions/{id}"),
                RouteRule.offices("DELETE", "/api/people/{id}/sessions", Office.ADMINISTRATOR));
    }

    @Bean
    AuthoritiesProjection authoritiesProjection(Authorities authorities) {
        return new AuthoritiesProjection(authorities);
    }

    @Bean
    AccountsProjection accountsProjection(AccountDoor door) {
        return new AccountsProjection(door);
    }

    @Bean
    DeputiesProjection deputiesProjection(Deputies deputies) {
        return new DeputiesProjection(deputies);
    }

    /// One segment: a person's appointments are taken in in the order of the journal. What fails is parked with
    /// what follows it about the same person; a person's document knows one position, so no later event may
    /// overtake.
    @Bean
    ConfigurerModule authoritiesInJournalOrder(MongoTemplate template) {
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerPooledStreamingEventProcessor(
                        AuthoritiesProjection.GROUP,
                        Configuration::eventStore,
                        (axon, builder) -> builder.initialSegmentCount(1))
                .registerSequencingPolicy(AuthoritiesProjection.GROUP, axon -> AuthoritiesProjection::personOf)
                .registerDeadLetterQueue(AuthoritiesProjection.GROUP, axon -> parked(template, axon))
                .registerDeadLetterPolicy(
                        AuthoritiesProjection.GROUP, axon -> new Parking(AuthoritiesProjection.GROUP)));
    }

    private static SequencedDeadLetterQueue<EventMessage<?>> parked(MongoTemplate template, Configuration axon) {
        return MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(AuthoritiesProjection.GROUP)
                .mongoTemplate(template)
                .serializer(axon.eventSerializer())
                .build();
    }
}
