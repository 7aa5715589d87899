package banzhang.command.handover;

import banzhang.access.FreeText;
import banzhang.access.HandoverParties;
import banzhang.access.PeopleDirectory;
import banzhang.access.RouteRule;
import banzhang.access.account.Authorities;
import banzhang.access.account.Reauthentication;
import banzhang.access.files.FileStore;
import banzhang.access.passkey.PasskeyCheck;
import banzhang.access.passkey.Passkeys;
import banzhang.access.passkey.PersonChallenges;
import banzhang.access.passkey.RelyingParty;
import banzhang.command.CommandDesk;
import banzhang.command.LookedAt;
import banzhang.command.StepWrites;
import banzhang.command.organisation.Room;
import banzhang.command.organisation.School;
import banzhang.command.organisation.SchoolClass;
import banzhang.command.register.Device;
import banzhang.command.register.ImportBatch;
import banzhang.command.register.OpenSheets;
import banzhang.events.value.Office;
import banzhang.journal.Foresight;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// 交接装配 — makes the sheet and its handler known to Axon, and says who may come near.
@Configuration(proxyBeanMethods = false)
public class HandoverConfiguration {
    private static final Office[] LEADERS = HandoverParties.LEADERS.toArray(Office[]::new);

    /// What one may do with a sheet depends on the sheet: the rules decide, and who is no party hears of none.
    @Bean
    List<RouteRule> handoverRoutes() {
        return List.of(
                RouteRule.offices("POST", "/api/handovers", Office.GENERAL_AFFAIRS),
                RouteRule.offices("POST", "/api/handovers/batch", Office.GENERAL_AFFAIRS),
                RouteRule.signedIn("POST", "/api/handovers/{id}/checks"),
                RouteRule.signedIn("POST", "/api/handovers/{id}/signatures"),
                RouteRule.signedIn("POST", "/api/handovers/{id}/signatures/challenge"),
                RouteRule.signedIn("POST", "/api/handovers/{id}/decline"),
                RouteRule.signedIn("POST", "/api/handovers/{id}/withdrawal"),
                RouteRule.signedIn("POST", "/api/handovers/{id}/declarations"),
                RouteRule.signedIn("POST", "/api/handovers/{id}/contests"),
                RouteRule.signedIn("POST", "/api/handovers/{id}/settlements"),
                RouteRule.signedIn("POST", "/api/handovers/{id}/accessories"),
                RouteRule.signedIn("POST", "/api/handovers/{id}/extras"),
                RouteRule.offices("POST", "/api/handovers/{id}/witness", Office.GENERAL_AFFAIRS),
                RouteRule.offices("POST", "/api/handovers/{id}/approval", LEADERS),
                RouteRule.offices("POST", "/api/handovers/{id}/approval-refusal", LEADERS),
                RouteRule.offices("POST", "/api/handovers/{id}/absence", LEADERS),
                RouteRule.offices("POST", "/api/handovers/{id}/residue", Office.GENERAL_AFFAIRS),
                RouteRule.signedIn("POST", "/api/handovers/{id}/photos"),
                RouteRule.signedIn("POST", "/api/papers"),
                RouteRule.signedIn("GET", "/api/blobs/{digest}"));
    }

    @Bean
    ConfigurerModule handover() {
        return configurer -> configurer
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Handover.class))
                .registerCommandHandler(axon -> new HandoverHandler(
                        axon.repository(Handover.class),
                        new HandoverSides(
                                LookedAt.repository(axon, School.class),
                                axon.repository(SchoolClass.class),
                                axon.repository(Room.class)),
                        new HandoverDevices(
                                axon.repository(Device.class),
                                LookedAt.repository(axon, ImportBatch.class),
                                axon.eventStore() instanceof Foresight journal ? journal : Foresight.NONE)));
    }

    @Bean
    SheetReader sheetReader(EventStore events) {
        return new SheetReader(events);
    }

    @Bean
    PasskeySigning passkeySigning(
            RelyingParty party, Passkeys passkeys, PersonChallenges challenges, PasskeyCheck check, Clock clock) {
        return new PasskeySigning(party, passkeys, challenges, check, clock);
    }

    @Bean
    SigningDesk signingDesk(
            CommandDesk desk,
            SheetReader sheets,
            Reauthentication reauthentication,
            PasskeySigning passkeys,
            FileStore files,
            Clock clock) {
        return new SigningDesk(desk, sheets, reauthentication, passkeys, files, clock);
    }

    @Bean
    PaperDesk paperDesk(CommandDesk desk, SheetReader sheets, FileStore files, Clock clock) {
        return new PaperDesk(desk, sheets, files, clock);
    }

    @Bean
    PhotoDesk photoDesk(CommandDesk desk, SheetReader sheets, FileStore files, Clock clock) {
        return new PhotoDesk(desk, sheets, files, clock);
    }

    @Bean
    SheetDesk sheetDesk(CommandDesk desk, FreeText freeText, Clock clock) {
        return new SheetDesk(desk, freeText, clock);
    }

    @Bean
    OpeningDesk openingDesk(
            CommandDesk desk, FreeText freeText, PeopleDirectory people, Authorities authorities, Clock clock) {
        return new OpeningDesk(desk, freeText, people, authorities, clock);
    }

    @Bean
    OpeningManyDesk openingManyDesk(OpeningDesk opening, EventStore events) {
        return new OpeningManyDesk(opening, new OpenSheets(events));
    }

    @Bean
    SheetLimits sheetLimits(MongoDatabase database) {
        return new SheetLimits(database);
    }

    /// Many events a step: a journal that is older than the list is gone through once, from its beginning.
    @Bean
    ConfigurerModule sheetLimitsInJournalOrder() {
        return StepWrites.followedBy(SheetLimits.GROUP);
    }

    @Bean
    WhenSheetIsOverdueThenLapse whenSheetIsOverdueThenLapse(SheetLimits limits, CommandBus commands, Clock clock) {
        return new WhenSheetIsOverdueThenLapse(limits, commands, clock);
    }
}
