package banzhang.command.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import banzhang.access.Refusal;
import banzhang.command.CommandRefused;
import banzhang.command.organisation.Room;
import banzhang.command.organisation.School;
import banzhang.command.organisation.SchoolClass;
import banzhang.command.register.AssetCodeHolder;
import banzhang.command.register.Device;
import banzhang.command.register.ImportBatch;
import banzhang.command.register.LedgerDevices;
import banzhang.command.register.OpenSheets;
import banzhang.command.register.RegroupingHandler;
import banzhang.command.register.ReversalHandler;
import banzhang.events.CardEvent;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.ClassGraduated;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.RoomEntrusted;
import banzhang.events.OrganisationEvent.RoomOpened;
import banzhang.events.OrganisationEvent.SchoolEnrolled;
import banzhang.events.RegisterEvent.AssetCodeClaimed;
import banzhang.events.RegisterEvent.AssetCodeReleased;
import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.events.RegisterEvent.DeviceListed;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.RegisterEvent.ImportAdvanced;
import banzhang.events.RegisterEvent.ImportBegun;
import banzhang.events.RegisterEvent.ImportCompleted;
import banzhang.events.RegisterEvent.ImportWithdrawn;
import banzhang.events.value.ClassId;
import banzhang.events.value.SchoolId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;

/// Given events of sheets, classes and devices, when a command, expect events or a refusal: Axon's fixture knows one
/// aggregate only, and a handover spans three.
final class HandoverOffice implements AutoCloseable {
    private final RecordingEngine engine = new RecordingEngine();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Configuration axon;
    private int given;

    HandoverOffice(EventStorageEngine storage) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration();
        configurer.configureEmbeddedEventStore(started -> engine.around(storage));
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(School.class));
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(SchoolClass.class));
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(Room.class));
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(Device.class));
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(ImportBatch.class));
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(AssetCodeHolder.class));
        configurer.registerCommandHandler(started -> new ReversalHandler(
                new LedgerDevices(started.repository(Device.class), started.repository(ImportBatch.class)),
                started.repository(AssetCodeHolder.class),
                new OpenSheets(started.eventStore())));
        configurer.registerCommandHandler(started -> new RegroupingHandler(
                new LedgerDevices(started.repository(Device.class), started.repository(ImportBatch.class)),
                started.repository(Device.class),
                started.repository(AssetCodeHolder.class),
                new OpenSheets(started.eventStore())));
        new HandoverConfiguration().handover().configureModule(configurer);
        axon = configurer.buildConfiguration();
        axon.start();
    }

    static HandoverOffice given(CustodyEvent... events) {
        return new HandoverOffice(new InMemoryEventStorageEngine()).and(events);
    }

    HandoverOffice and(CustodyEvent... events) {
        for (CustodyEvent event : events) {
            String stream = streamOf(event);
            long sequence = sequences.merge(stream, 0L, (before, zero) -> before + 1);
            axon.eventStore().publish(new GenericDomainEventMessage<>("Given", stream, sequence, event));
        }
        given = journal().size();
        return this;
    }

    HandoverOffice when(Object command) {
        axon.commandGateway().sendAndWait(command);
        return this;
    }

    void expect(CustodyEvent... events) {
        assertThat(recorded()).isEqualTo(List.of(events));
    }

    /// As expected, and handed to the engine as one append.
    void expectOneAppend(CustodyEvent... events) {
        expect(events);
        assertThat(engine.appends().getLast()).isEqualTo(List.of(events));
    }

    void expectNothing() {
        assertThat(recorded()).isEmpty();
    }

    CommandRefused refuses(Object command, Refusal refusal) {
        Throwable thrown = catchThrowable(() -> axon.commandGateway().sendAndWait(command));
        assertThat(thrown).isInstanceOf(CommandRefused.class);
        CommandRefused refused = (CommandRefused) thrown;
        assertThat(refused.getDetails()).contains(refusal);
        assertThat(recorded()).isEmpty();
        return refused;
    }

    List<List<CustodyEvent>> appends() {
        return engine.appends();
    }

    Configuration axon() {
        return axon;
    }

    /// Every event stored, oldest first.
    List<CustodyEvent> journal() {
        List<CustodyEvent> all = new ArrayList<>();
        try (var stream = axon.eventStore().openStream(null)) {
            while (stream.hasNextAvailable()) {
                all.add((CustodyEvent) stream.nextAvailable().getPayload());
            }
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
        return all;
    }

    @Override
    public void close() {
        axon.shutdown();
    }

    private List<CustodyEvent> recorded() {
        List<CustodyEvent> all = journal();
        return all.subList(given, all.size());
    }

    private static String streamOf(CustodyEvent event) {
        return switch (event) {
            case HandoverEvent about -> about.handover().value();
            case ClassOpened about -> about.schoolClass().value();
            case ClassGraduated about -> about.schoolClass().value();
            case SchoolEnrolled about -> about.school().value();
            case RoomOpened about -> about.room().value();
            case RoomEntrusted about -> about.room().value();
            case AppointmentMade about -> streamOf(about.school(), about.schoolClass());
            case AppointmentEnded about -> streamOf(about.school(), about.schoolClass());
            case CardEvent about -> about.device().value();
            case AssetCodeClaimed about -> AssetCodeHolder.idOf(about.school(), about.assetCode());
            case AssetCodeReleased about -> AssetCodeHolder.idOf(about.school(), about.assetCode());
            case DeviceListed about -> about.device().value();
            case DeviceRegistered about -> about.device().value();
            case CustodyMoved about -> about.device().value();
            case ImportBegun about -> about.batch().value();
            case ImportAdvanced about -> about.batch().value();
            case ImportCompleted about -> about.batch().value();
            case ImportWithdrawn about -> about.batch().value();
            default -> throw new IllegalArgumentException("no stream for " + event);
        };
    }

    private static String streamOf(SchoolId school, @Nullable ClassId schoolClass) {
        return schoolClass == null ? school.value() : schoolClass.value();
    }
}
