package banzhang.command.register;

import banzhang.access.RouteRule;
import banzhang.events.value.Office;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// 登记装配 — makes the register's aggregates and handler known to Axon, and says who may register.
@Configuration(proxyBeanMethods = false)
public class RegisterConfiguration {
    @Bean
    List<RouteRule> registerRoutes() {
        return List.of(RouteRule.offices("POST", "/api/devices", Office.GENERAL_AFFAIRS));
    }

    @Bean
    ConfigurerModule register() {
        return configurer -> configurer
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Device.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(AssetCodeHolder.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(ImportBatch.class))
                .registerCommandHandler(axon -> new RegisterHandler(
                        axon.repository(Device.class),
                        axon.repository(AssetCodeHolder.class),
                        axon.repository(ImportBatch.class)));
    }
}
