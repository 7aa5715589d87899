package banzhang.command.register;

import banzhang.access.FreeText;
import banzhang.access.RouteRule;
import banzhang.access.account.Reauthentication;
import banzhang.access.files.FileStore;
import banzhang.command.CommandDesk;
import banzhang.command.LookedAt;
import banzhang.command.register.headings.HeadingBook;
import banzhang.command.register.headings.HeadingHandler;
import banzhang.events.value.Office;
import java.time.Clock;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// 登记装配 — makes the register's aggregates and handler known to Axon, and says who may register.
@Configuration(proxyBeanMethods = false)
public class RegisterConfiguration {
    private static final String CORRECTIONS = "/api/devices/{id}/corrections";
    private static final String REVERSALS = "/api/devices/{id}/reversals";
    private static final String REGROUPINGS = "/api/devices/{id}/regroupings";

    @Bean
    List<RouteRule> registerRoutes() {
        return List.of(
                RouteRule.offices("POST", "/api/devices", Office.GENERAL_AFFAIRS),
                RouteRule.offices("POST", "/api/devices/{id}/acceptances", Office.GENERAL_AFFAIRS),
                RouteRule.offices("POST", "/api/devices/{id}/accessories", Office.GENERAL_AFFAIRS),
                RouteRule.offices("POST", "/api/devices/{id}/accessories/removal", Office.GENERAL_AFFAIRS),
                RouteRule.offices("POST", "/api/devices/{id}/documents", Office.GENERAL_AFFAIRS),
                RouteRule.offices("POST", "/api/devices/{id}/documents/files", Office.GENERAL_AFFAIRS),
                RouteRule.offices("POST", "/api/devices/{id}/documents/{document}/withdrawal", Office.GENERAL_AFFAIRS),
                RouteRule.offices("POST", "/api/digests", Office.GENERAL_AFFAIRS),
                RouteRule.offices("POST", CORRECTIONS, Office.GENERAL_AFFAIRS),
                RouteRule.offices(
                        "POST",
                        CORRECTIONS + "/{correction}/confirmation",
                        Office.GENERAL_AFFAIRS,
                        Office.ADMINISTRATOR),
                RouteRule.offices(
                        "POST", CORRECTIONS + "/{correction}/rejection", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR),
                RouteRule.offices("POST", CORRECTIONS + "/{correction}/withdrawal", Office.GENERAL_AFFAIRS));
    }

    @Bean
    List<RouteRule> reversalRoutes() {
        return List.of(
                RouteRule.offices("POST", REVERSALS, Office.GENERAL_AFFAIRS),
                RouteRule.offices(
                        "POST", REVERSALS + "/{reversal}/confirmation", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR),
                RouteRule.offices(
                        "POST", REVERSALS + "/{reversal}/rejection", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR),
                RouteRule.offices("POST", REVERSALS + "/{reversal}/withdrawal", Office.GENERAL_AFFAIRS));
    }

    @Bean
    List<RouteRule> regroupingRoutes() {
        return List.of(
                RouteRule.offices("POST", "/api/devices/{id}/splits", Office.GENERAL_AFFAIRS),
                RouteRule.offices("POST", "/api/devices/{id}/merges", Office.GENERAL_AFFAIRS),
                RouteRule.offices(
                        "POST",
                        REGROUPINGS + "/{regrouping}/confirmation",
                        Office.GENERAL_AFFAIRS,
                        Office.ADMINISTRATOR),
                RouteRule.offices(
                        "POST", REGROUPINGS + "/{regrouping}/rejection", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR),
                RouteRule.offices("POST", REGROUPINGS + "/{regrouping}/withdrawal", Office.GENERAL_AFFAIRS));
    }

    @Bean
    TwoPersonDesk twoPersonDesk(CommandDesk desk, Reauthentication reauthentication, FreeText freeText, Clock clock) {
        return new TwoPersonDesk(desk, reauthentication, freeText, clock);
    }

    @Bean
    DocumentDesk documentDesk(EventStore events, FileStore files) {
        return new DocumentDesk(events, files);
    }

    @Bean
    ReversalDesk reversalDesk(TwoPersonDesk desk) {
        return new ReversalDesk(desk);
    }

    @Bean
    CorrectionDesk correctionDesk(TwoPersonDesk desk) {
        return new CorrectionDesk(desk);
    }

    @Bean
    RegroupingDesk regroupingDesk(TwoPersonDesk desk) {
        return new RegroupingDesk(desk);
    }

    @Bean
    ConfigurerModule register() {
        return configurer -> configurer
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Device.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(AssetCodeHolder.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(ImportBatch.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(HeadingBook.class))
                .registerCommandHandler(axon -> new HeadingHandler(axon.repository(HeadingBook.class)))
                .registerCommandHandler(axon -> new RegisterHandler(
                        axon.repository(Device.class),
                        axon.repository(AssetCodeHolder.class),
                        axon.repository(ImportBatch.class)))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(CorrectionBatch.class))
                .registerCommandHandler(axon -> new CorrectionHandler(devicesOf(axon)))
                .registerCommandHandler(axon -> new CorrectionBatchHandler(
                        axon.repository(CorrectionBatch.class), axon.repository(Device.class)))
                .registerCommandHandler(axon -> new AcceptanceHandler(devicesOf(axon)))
                .registerCommandHandler(axon -> new DocumentHandler(devicesOf(axon)))
                .registerCommandHandler(axon -> new ReversalHandler(
                        devicesOf(axon), axon.repository(AssetCodeHolder.class), new OpenSheets(axon.eventStore())))
                .registerCommandHandler(axon -> new RegroupingHandler(
                        devicesOf(axon),
                        axon.repository(Device.class),
                        axon.repository(AssetCodeHolder.class),
                        new OpenSheets(axon.eventStore())))
                .registerCommandHandler(axon -> new AccessoryHandler(devicesOf(axon)));
    }

    private static LedgerDevices devicesOf(org.axonframework.config.Configuration axon) {
        return new LedgerDevices(axon.repository(Device.class), LookedAt.repository(axon, ImportBatch.class));
    }
}
