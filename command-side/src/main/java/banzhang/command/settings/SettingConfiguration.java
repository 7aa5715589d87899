package banzhang.command.settings;

import banzhang.access.RouteRule;
import banzhang.command.organisation.Room;
import banzhang.command.organisation.SchoolClass;
import banzhang.command.register.AssetCodeHolder;
import banzhang.command.register.Device;
import banzhang.command.register.Registration;
import banzhang.events.value.Office;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// 参数装配 — makes settings and tables known to Axon, and says who may adopt them.
@Configuration(proxyBeanMethods = false)
public class SettingConfiguration {
    private static final String TEMPLATES = "/api/room-templates";

    @Bean
    List<RouteRule> settingRoutes() {
        return List.of(
                RouteRule.offices("POST", "/api/settings", Office.GENERAL_AFFAIRS, Office.SUPERVISING_LEADER),
                RouteRule.offices("POST", "/api/classifications/check", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR),
                RouteRule.offices("POST", "/api/classifications", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR));
    }

    @Bean
    List<RouteRule> templateRoutes() {
        return List.of(
                RouteRule.offices("POST", TEMPLATES, Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR),
                RouteRule.offices("POST", TEMPLATES + "/{template}", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR),
                RouteRule.offices("POST", TEMPLATES + "/assignments", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR),
                RouteRule.offices("POST", TEMPLATES + "/{template}/devices", Office.GENERAL_AFFAIRS));
    }

    @Bean
    ConfigurerModule settings() {
        return configurer -> configurer
                .configureAggregate(AggregateConfigurer.defaultConfiguration(SchoolSettings.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(ClassificationTable.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(RoomTemplates.class))
                .registerCommandHandler(axon -> new TemplateHandler(
                        axon.repository(RoomTemplates.class),
                        axon.repository(SchoolClass.class),
                        axon.repository(Room.class),
                        new Registration(axon.repository(Device.class), axon.repository(AssetCodeHolder.class))))
                .registerCommandHandler(axon -> new SettingHandler(
                        axon.repository(SchoolSettings.class), axon.repository(ClassificationTable.class)));
    }
}
