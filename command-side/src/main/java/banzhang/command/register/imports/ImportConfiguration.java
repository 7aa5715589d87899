package banzhang.command.register.imports;

import banzhang.access.FreeText;
import banzhang.access.PeopleDirectory;
import banzhang.access.RouteRule;
import banzhang.access.Scope;
import banzhang.access.account.Account;
import banzhang.access.account.Accounts;
import banzhang.access.account.Reauthentication;
import banzhang.access.vault.PersonKeys;
import banzhang.command.CommandDesk;
import banzhang.command.StepWrites;
import banzhang.events.value.Office;
import banzhang.journal.JournalPositions;
import com.mongodb.client.MongoDatabase;
import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import java.util.List;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/// 导入装配 — puts the import's parts together and says who may use it.
@Configuration(proxyBeanMethods = false)
public class ImportConfiguration {
    private static final DataSize LARGEST_FILE = DataSize.ofMegabytes(20);
    private static final DataSize LARGEST_REQUEST = DataSize.ofMegabytes(21);
    private static final DataSize LARGEST_SWALLOWED = DataSize.ofMegabytes(100);

    @Bean
    List<RouteRule> importRoutes() {
        return RouteRule.withToken(
                Scope.IMPORT,
                RouteRule.offices("POST", "/api/imports", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR),
                RouteRule.offices("POST", "/api/imports/{id}/confirm", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR),
                RouteRule.offices("POST", "/api/imports/{id}/discard", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR),
                RouteRule.offices("GET", "/api/imports", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR, Office.AUDITOR),
                RouteRule.offices(
                        "GET", "/api/imports/{id}", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR, Office.AUDITOR));
    }

    @Bean
    List<RouteRule> headingRoutes() {
        return List.of(
                RouteRule.offices("GET", "/api/imports/{id}/headings", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR),
                RouteRule.offices("POST", "/api/imports/{id}/headings", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR),
                RouteRule.offices("POST", "/api/imports/{id}/readings", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR),
                RouteRule.offices(
                        "GET", "/api/heading-mappings", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR, Office.AUDITOR),
                RouteRule.offices(
                        "POST",
                        "/api/heading-mappings/{kind}/{headings}",
                        Office.GENERAL_AFFAIRS,
                        Office.ADMINISTRATOR),
                RouteRule.offices(
                        "POST",
                        "/api/heading-mappings/{kind}/{headings}/removal",
                        Office.GENERAL_AFFAIRS,
                        Office.ADMINISTRATOR));
    }

    @Bean
    List<RouteRule> correctionFileRoutes() {
        String file = "/api/imports/{id}";
        return List.of(
                RouteRule.offices(
                        "GET", file + "/changes", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR, Office.AUDITOR),
                RouteRule.offices("POST", file + "/proposal", Office.GENERAL_AFFAIRS),
                RouteRule.offices("POST", file + "/confirmation", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR),
                RouteRule.offices("POST", file + "/rejection", Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR),
                RouteRule.offices("POST", file + "/withdrawal", Office.GENERAL_AFFAIRS));
    }

    @Bean
    MultipartConfigElement uploadLimits() {
        MultipartConfigFactory limits = new MultipartConfigFactory();
        limits.setMaxFileSize(LARGEST_FILE);
        limits.setMaxRequestSize(LARGEST_REQUEST);
        return limits.createMultipartConfig();
    }

    /// A request over the limit is read to its end, so that the refusal reaches the browser instead of a broken
    /// line.
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> readsRefusedUploadsToTheirEnd() {
        return server -> server.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setMaxSwallowSize(Math.toIntExact(LARGEST_SWALLOWED.toBytes()));
            }
        });
    }

    @Bean
    ImportFiles importFiles(MongoDatabase database, PersonKeys keys) {
        return new ImportFiles(database, keys);
    }

    @Bean
    ImportJournal importJournal(EventStore events, JournalPositions positions) {
        return new ImportJournal(events, positions);
    }

    @Bean
    ImportQueue importQueue(ImportFiles files, ImportJournal journal, CommandBus commands, Clock clock) {
        return new ImportQueue(
                new ImportRunner(files, journal, commands, clock),
                new CorrectionRunner(files, journal, commands, clock));
    }

    @Bean
    OpenedRooms openedRooms(MongoDatabase database) {
        return new OpenedRooms(database);
    }

    /// From the journal's beginning on, also where the journal is older than the list.
    @Bean
    ConfigurerModule openedRoomsInJournalOrder() {
        return StepWrites.followedBy(OpenedRooms.GROUP);
    }

    @Bean
    OrganisationEntry organisationEntry(
            ImportJournal journal, OpenedRooms rooms, PeopleDirectory people, Accounts accounts) {
        return new OrganisationEntry(
                journal, rooms::of, people, person -> accounts.ofPerson(person).map(Account::login));
    }

    @Bean
    DryRuns dryRuns(ImportJournal journal, PeopleDirectory people, OrganisationEntry organisation, Clock clock) {
        return new DryRuns(journal, people, organisation, clock);
    }

    @Bean
    ImportDesk importDesk(
            ImportFiles files,
            ImportJournal journal,
            DryRuns dryRuns,
            OrganisationEntry organisation,
            ImportQueue queue,
            CommandDesk desk,
            FreeText freeText,
            Clock clock) {
        return new ImportDesk(files, journal, dryRuns, organisation, queue, desk, freeText, clock);
    }

    @Bean
    CorrectionFileDesk correctionFileDesk(
            ImportDesk imports,
            ImportFiles files,
            ImportJournal journal,
            CommandDesk desk,
            Reauthentication reauthentication,
            FreeText freeText,
            PeopleDirectory people,
            ImportQueue queue,
            Clock clock) {
        return new CorrectionFileDesk(
                imports, files, journal, desk, reauthentication::verifyAlone, freeText, people, queue, clock);
    }

    @Bean
    HeadingDesk headingDesk(
            ImportDesk imports,
            ImportJournal journal,
            DryRuns dryRuns,
            CommandDesk desk,
            FreeText freeText,
            PeopleDirectory people,
            Clock clock) {
        return new HeadingDesk(imports, journal, dryRuns, desk, freeText, people, clock);
    }

    @Bean
    ReadingDesk readingDesk(ImportDesk imports) {
        return new ReadingDesk(imports);
    }

    @Bean
    WhenRestartedThenResumeImports whenRestartedThenResumeImports(
            ImportFiles files, ImportJournal journal, ImportQueue queue, Clock clock) {
        return new WhenRestartedThenResumeImports(files, journal, queue, clock);
    }
}
