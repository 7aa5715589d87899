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
                        "/api/classes",
                        "/api/appointments",
                        "/api/appointments/{id}/end",
                        "/api/campuses",
                        "/api/campuses/assignments",
                        "/api/terms",
                        "/api/school-years/{year}/change")
                .map(route -> RouteRule.offices("POST", route, Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR))
                .toList();
    }

    @Bean
    ConfigurerModule organisation() {
        return configurer -> configurer
                .configureAggregate(AggregateConfigurer.defaultConfiguration(School.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Room.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(SchoolClass.class))
                .registerCommandHandler(axon -> new OrganisationHandler(
                        axon.repository(School.class), axon.repository(Room.class), axon.repository(SchoolClass.class)))
                .registerCommandHandler(
                        axon -> new AccountHandler(axon.repository(School.class), axon.repository(SchoolClass.class)));
    }
}
