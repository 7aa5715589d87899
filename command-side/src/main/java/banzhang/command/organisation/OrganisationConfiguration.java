package banzhang.command.organisation;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// 组织装配 — makes the organisation's aggregates and handler known to Axon.
@Configuration(proxyBeanMethods = false)
public class OrganisationConfiguration {
    @Bean
    ConfigurerModule organisation() {
        return configurer -> configurer
                .configureAggregate(AggregateConfigurer.defaultConfiguration(School.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Room.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(SchoolClass.class))
                .registerCommandHandler(axon -> new OrganisationHandler(
                        axon.repository(School.class), axon.repository(Room.class), axon.repository(SchoolClass.class)));
    }
}
