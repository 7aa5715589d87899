package banzhang.command.organisation;

import banzhang.access.RouteRule;
import banzhang.events.value.Office;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// 组织装配 — makes the organisation's aggregates and handler known to Axon.
@Configuration(proxyBeanMethods = false)
public class OrganisationConfiguration {
    @Bean
    List<RouteRule> organisationRoutes() {
        return Stream.of(
                        "/api/rooms",
                        "/api/rooms/keepers",
                        "/api/classes",
                        "/api/appointments",
                        "/api/appointments/{id}/end",
                        "/api/campuses",
                        "/api/campuses/assignments",
                        "/api/terms",
                        "/api/school-years/{year}/change",
                        "/api/school-years/{year}/reversal",
                        "/api/school-years/{year}/reversal/confirmation",
                        "/api/school-years/{year}/reversal/rejection",
                        "/api/school-years/{year}/reversal/withdrawal")
                .map(route -> RouteRule.offices("POST", route, Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR))
                .toList();
    }

    /// Ended by the two it is about as well; who is neither is refused by the rules.
    @Bean
    List<RouteRule> deputyRoutes() {
        return List.of(
                RouteRule.offices(
                        "POST",
                        "/api/deputies",
                        Office.GENERAL_AFFAIRS,
                        Office.SUPERVISING_LEADER,
                        Office.PRINCIPAL,
                        Office.ADMINISTRATOR),
                RouteRule.signedIn("POST", "/api/deputies/{id}/end"));
    }

    @Bean
    ConfigurerModule organisation() {
        return configurer -> configurer
                .configureAggregate(AggregateConfigurer.defaultConfiguration(School.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Room.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(SchoolClass.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(DeputyBook.class))
                .registerCommandHandler(axon ->
                        new YearReversalHandler(axon.repository(School.class), axon.repository(SchoolClass.class)))
                .registerCommandHandler(axon -> new DeputyHandler(
                        axon.repository(DeputyBook.class),
                        axon.repository(School.class),
                        axon.repository(SchoolClass.class)))
                .registerCommandHandler(axon -> new OrganisationHandler(
                        axon.repository(School.class), axon.repository(Room.class), axon.repository(SchoolClass.class)))
                .registerCommandHandler(
                        axon -> new AccountHandler(axon.repository(School.class), axon.repository(SchoolClass.class)));
    }
}
