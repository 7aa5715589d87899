package banzhang.command.register.imports;

import banzhang.command.CommandDesk;
import banzhang.command.organisation.Tenures;
import banzhang.command.register.AssetCodeHolder;
import banzhang.command.register.CorrectionBatch;
import banzhang.command.register.CorrectionBatchProgress;
import banzhang.command.register.ImportProgress;
import banzhang.command.register.headings.HeadingBook;
import banzhang.command.register.headings.RememberedMappings;
import banzhang.command.register.imports.mapping.KnownCards;
import banzhang.events.CustodyEvent;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.CampusOpened;
import banzhang.events.RegisterEvent.AssetCodeClaimed;
import banzhang.events.RegisterEvent.CorrectionBatchConfirmed;
import banzhang.events.RegisterEvent.HeadingForgotten;
import banzhang.events.RegisterEvent.HeadingMapped;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.AssetCode;
import banzhang.events.value.CampusId;
import banzhang.events.value.ClassId;
import banzhang.events.value.ImportId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.journal.JournalPositions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/// 账簿查询 — what the journal says of a batch and of a code, at this moment.
public class ImportJournal {
    private final EventStore events;
    private final JournalPositions positions;

    public ImportJournal(EventStore events, JournalPositions positions) {
        this.events = events;
        this.positions = positions;
    }

    /// How far a batch has come; empty when it was never begun.
    Optional<ImportProgress> progressOf(ImportId batch) {
        @Nullable ImportProgress progress = null;
        DomainEventStream stream = events.readEvents(batch.value());
        while (stream.hasNext()) {
            progress =
                    ImportProgress.after(progress, (CustodyEvent) stream.next().getPayload());
        }
        return Optional.ofNullable(progress);
    }

    /// Whether a file is on its way into the register: begun, or its corrections proposed.
    boolean isBegun(ImportId file) {
        return has(file.value()) || has(CorrectionBatch.idOf(file));
    }

    /// Where the last event of a batch is.
    OptionalLong positionOfLast(ImportId batch) {
        return events.lastSequenceNumberFor(batch.value())
                .map(sequence -> positions.positionOf(batch.value(), sequence))
                .orElse(OptionalLong.empty());
    }

    /// Whether an aggregate of this id has begun.
    boolean has(String aggregate) {
        return positions.positionOf(aggregate, 0).isPresent();
    }

    /// The 班主任 of a class whose appointment has no end.
    Optional<PersonId> headTeacherOf(ClassId schoolClass) {
        Map<AppointmentId, PersonId> holding = new LinkedHashMap<>();
        DomainEventStream stream = events.readEvents(schoolClass.value());
        while (stream.hasNext()) {
            switch (stream.next().getPayload()) {
                case AppointmentMade made -> holding.put(made.appointment(), made.person());
                case AppointmentEnded ended -> holding.remove(ended.appointment());
                default -> {
                    // the class itself
                }
            }
        }
        return holding.values().stream().findFirst();
    }

    /// Who holds the offices recorded with this class or school.
    Tenures tenuresOf(String aggregate) {
        Tenures tenures = new Tenures();
        DomainEventStream stream = events.readEvents(aggregate);
        while (stream.hasNext()) {
            tenures.take((CustodyEvent) stream.next().getPayload());
        }
        return tenures;
    }

    /// The campuses a school has.
    Set<CampusId> campusesOf(SchoolId school) {
        Set<CampusId> campuses = new HashSet<>();
        DomainEventStream stream = events.readEvents(school.value());
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof CampusOpened opened) {
                campuses.add(opened.campus());
            }
        }
        return campuses;
    }

    /// What a school has said of the headings of its files.
    RememberedMappings mappingsOf(SchoolId school) {
        RememberedMappings mappings = new RememberedMappings();
        DomainEventStream stream = events.readEvents(HeadingBook.idOf(school));
        while (stream.hasNext()) {
            switch (stream.next().getPayload()) {
                case HeadingMapped mapped -> mappings.take(mapped);
                case HeadingForgotten forgotten -> mappings.take(forgotten);
                default -> throw new IllegalStateException("a book of headings holds headings");
            }
        }
        return mappings;
    }

    /// What the cards of a school's ledger say now.
    KnownCards cardsOf(SchoolId school) {
        return new CardJournal(events, school);
    }

    /// How far a file of corrections has come; empty when it was never proposed.
    Optional<CorrectionBatchProgress> correctionsOf(ImportId batch) {
        @Nullable CorrectionBatchProgress progress = null;
        DomainEventStream stream = events.readEvents(CorrectionBatch.idOf(batch));
        while (stream.hasNext()) {
            progress = CorrectionBatchProgress.after(
                    progress, (CustodyEvent) stream.next().getPayload());
        }
        return Optional.ofNullable(progress);
    }

    /// Whom the person who confirmed a file of corrections stood in for; null in the own name.
    @Nullable
    PersonId principalOf(ImportId batch) {
        DomainEventStream stream = events.readEvents(CorrectionBatch.idOf(batch));
        while (stream.hasNext()) {
            DomainEventMessage<?> said = stream.next();
            if (said.getPayload() instanceof CorrectionBatchConfirmed) {
                return said.getMetaData().get(CommandDesk.ON_BEHALF_OF) instanceof String principal
                        ? new PersonId(principal)
                        : null;
            }
        }
        return null;
    }

    /// Whether a device bears this code now.
    boolean isClaimed(SchoolId school, AssetCode code) {
        String holder = AssetCodeHolder.idOf(school, code);
        // one look into an index; the stream is read only for the few codes that have a past
        if (!has(holder)) {
            return false;
        }
        boolean claimed = false;
        DomainEventStream stream = events.readEvents(holder);
        while (stream.hasNext()) {
            claimed = stream.next().getPayload() instanceof AssetCodeClaimed;
        }
        return claimed;
    }
}
