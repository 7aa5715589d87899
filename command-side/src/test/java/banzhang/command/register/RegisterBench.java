package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.access.PeopleDirectory;
import banzhang.command.CommandDesk;
import banzhang.command.organisation.OrganisationHandler;
import banzhang.command.organisation.Room;
import banzhang.command.organisation.School;
import banzhang.command.organisation.SchoolClass;
import banzhang.command.register.imports.mapping.KnownRoom;
import banzhang.events.OrganisationEvent.RoomOpened;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.journal.JournalPositions;
import banzhang.sample.SampleSchool;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/// The register on a store in memory that keeps (aggregate, sequence) unique as the journal does.
public final class RegisterBench {
    public static final Clock CLOCK = Clock.fixed(SampleSchool.TERM_START, ZoneOffset.UTC);
    public static final Caller CHEN =
            new Caller(SampleSchool.CHEN, SampleSchool.SCHOOL, Set.of(new Grant(Office.GENERAL_AFFAIRS, null)));
    public static final PeopleDirectory PEOPLE = new SamplePeople();

    public final Store store = new Store();
    public final EventStore events =
            EmbeddedEventStore.builder().storageEngine(store).build();
    public final CommandBus commands;
    public final CommandDesk desk;

    public RegisterBench() {
        DefaultConfigurer configurer = (DefaultConfigurer) DefaultConfigurer.defaultConfiguration(false);
        configurer.configureEventStore(axon -> events);
        new RegisterConfiguration().register().configureModule(configurer);
        configurer
                .configureAggregate(School.class)
                .configureAggregate(Room.class)
                .configureAggregate(SchoolClass.class)
                .registerCommandHandler(axon -> new OrganisationHandler(
                        axon.repository(School.class),
                        axon.repository(Room.class),
                        axon.repository(SchoolClass.class)));
        Configuration axon = configurer.start();
        this.commands = axon.commandBus();
        this.desk = new CommandDesk(commands, events, store, CLOCK);
    }

    /// The payloads stored so far, acceptances left out.
    public List<Object> stored() {
        return store.payloads.stream()
                .filter(payload -> !payload.getClass().getSimpleName().equals("CommandAccepted"))
                .toList();
    }

    /// The rooms that were opened.
    public Collection<KnownRoom> rooms(SchoolId school) {
        return stored().stream()
                .filter(RoomOpened.class::isInstance)
                .map(RoomOpened.class::cast)
                .filter(room -> room.school().equals(school))
                .map(room -> new KnownRoom(room.room(), room.number(), room.building()))
                .toList();
    }

    /// A store that can be told to fail at an append, before or after storing it.
    public static final class Store extends InMemoryEventStorageEngine implements JournalPositions {
        private final Map<String, Long> positions = new HashMap<>();
        private final List<Object> payloads = new ArrayList<>();
        public @Nullable Runnable beforeAppend;
        public @Nullable Runnable afterAppend;
        public int appends;

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            run(beforeAppend);
            synchronized (this) {
                events.forEach(event -> {
                    if (positions.containsKey(keyOf(event))) {
                        throw new ConcurrencyException(keyOf(event) + " is taken");
                    }
                });
                events.forEach(event -> {
                    positions.put(keyOf(event), (long) payloads.size());
                    payloads.add(event.getPayload());
                });
                appends++;
                storeAtOnce(events);
            }
            run(afterAppend);
        }

        /// The store in memory would wait for the unit of work's commit; the journal does not.
        private void storeAtOnce(List<? extends EventMessage<?>> events) {
            if (!CurrentUnitOfWork.isStarted()) {
                super.appendEvents(events);
                return;
            }
            UnitOfWork<?> work = CurrentUnitOfWork.get();
            CurrentUnitOfWork.clear(work);
            try {
                super.appendEvents(events);
            } finally {
                CurrentUnitOfWork.set(work);
            }
        }

        @Override
        public synchronized long head() {
            return payloads.size() - 1L;
        }

        @Override
        public synchronized OptionalLong positionOf(String aggregate, long sequence) {
            Long position = positions.get(aggregate + "#" + sequence);
            return position == null ? OptionalLong.empty() : OptionalLong.of(position);
        }

        private static String keyOf(EventMessage<?> event) {
            return event instanceof DomainEventMessage<?> domain
                    ? domain.getAggregateIdentifier() + "#" + domain.getSequenceNumber()
                    : event.getIdentifier();
        }

        private static void run(@Nullable Runnable hook) {
            if (hook != null) {
                hook.run();
            }
        }
    }

    private static final class SamplePeople implements PeopleDirectory {
        @Override
        public String nameOf(PersonId person) {
            return peopleOf(SampleSchool.SCHOOL).getOrDefault(person, person.value());
        }

        @Override
        public Map<PersonId, String> peopleOf(SchoolId school) {
            return Map.of(SampleSchool.WANG, "王老师", SampleSchool.LI, "李老师");
        }
    }
}
