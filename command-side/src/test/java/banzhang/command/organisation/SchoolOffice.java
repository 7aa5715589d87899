package banzhang.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import banzhang.access.Refusal;
import banzhang.command.CommandRefused;
import banzhang.events.AccountEvent;
import banzhang.events.CustodyEvent;
import banzhang.events.DeputyEvent;
import banzhang.events.OrganisationEvent;
import banzhang.events.YearReversalEvent;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/// Given events of several aggregates, when a command, expect events or a refusal: Axon's fixture knows one aggregate
/// only, and the organisation's rules span three.
final class SchoolOffice {
    private final Configuration axon;
    private final int given;

    private SchoolOffice(Configuration axon, int given) {
        this.axon = axon;
        this.given = given;
    }

    static SchoolOffice given(CustodyEvent... events) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration();
        configurer.configureEmbeddedEventStore(axon -> new InMemoryEventStorageEngine());
        new OrganisationConfiguration().organisation().configureModule(configurer);
        Configuration axon = configurer.buildConfiguration();
        axon.start();
        java.util.Map<String, Long> sequences = new java.util.HashMap<>();
        for (CustodyEvent event : events) {
            String stream = streamOf(event);
            long sequence = sequences.merge(stream, 0L, (before, zero) -> before + 1);
            axon.eventStore().publish(new GenericDomainEventMessage<>("Given", stream, sequence, event));
        }
        return new SchoolOffice(axon, events.length);
    }

    SchoolOffice when(Object command) {
        axon.commandGateway().sendAndWait(command);
        return this;
    }

    void expect(CustodyEvent... events) {
        assertThat(recorded()).isEqualTo(List.of(events));
    }

    void refuses(Object command, Refusal refusal) {
        Throwable refused = catchThrowable(() -> axon.commandGateway().sendAndWait(command));
        assertThat(refused).isInstanceOf(CommandRefused.class);
        assertThat(((CommandRefused) refused).getDetails()).contains(refusal);
        assertThat(recorded()).isEmpty();
    }

    private List<Object> recorded() {
        List<Object> all = new java.util.ArrayList<>();
        try (var stream = axon.eventStore().openStream(null)) {
            while (stream.hasNextAvailable()) {
                all.add(stream.nextAvailable().getPayload());
            }
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
        return all.subList(given, all.size());
    }

    private static String streamOf(CustodyEvent event) {
        return switch (event) {
            case OrganisationEvent of -> streamOf(of);
            case AccountEvent of -> of.school().value();
            default -> throw new IllegalArgumentException("not of the organisation: " + event);
        };
    }

    private static String streamOf(OrganisationEvent event) {
        return switch (event) {
            case YearReversalEvent.ClassRestored restored ->
                restored.schoolClass().value();
            case YearReversalEvent.ClassStruck struck -> struck.schoolClass().value();
            case YearReversalEvent of -> of.school().value();
            case DeputyEvent of -> DeputyBook.idOf(of.school());
            case OrganisationEvent.SchoolEnrolled enrolled -> enrolled.school().value();
            case OrganisationEvent.RoomOpened opened -> opened.room().value();
            case OrganisationEvent.ClassOpened opened -> opened.schoolClass().value();
            case OrganisationEvent.ClassPromoted promoted ->
                promoted.schoolClass().value();
            case OrganisationEvent.ClassGraduated graduated ->
                graduated.schoolClass().value();
            case OrganisationEvent.CampusOpened opened -> opened.school().value();
            case OrganisationEvent.RoomAssigned assigned -> assigned.room().value();
            case OrganisationEvent.RoomEntrusted entrusted -> entrusted.room().value();
            case OrganisationEvent.ClassAssigned assigned ->
                assigned.schoolClass().value();
            case OrganisationEvent.TermDated dated -> dated.school().value();
            case OrganisationEvent.YearChanged changed -> changed.school().value();
            case OrganisationEvent.AppointmentMade made ->
                made.schoolClass() == null
                        ? made.school().value()
                        : made.schoolClass().value();
            case OrganisationEvent.TeachingAssigned assigned ->
                assigned.schoolClass().value();
            case OrganisationEvent.AppointmentEnded ended ->
                ended.schoolClass() == null
                        ? ended.school().value()
                        : ended.schoolClass().value();
        };
    }
}
