package banzhang.query.handover;

import banzhang.access.Caller;
import banzhang.access.HandoverParties;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DaySpan;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.query.ledger.HeldDevice;
import banzhang.query.ledger.Ledger;
import banzhang.query.organisation.Appointment;
import banzhang.query.organisation.Holder;
import banzhang.query.organisation.OrganisationShelf;
import banzhang.query.organisation.SchoolPlan;
import banzhang.query.views.ViewKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 应办交接查阅 — the handovers that are due today, for everyone concerned: whole-school readers and leaders all, who
/// hands over and who takes over their own.
@Component
public final class DueHandovers {
    private final HandoverShelf shelf;
    private final Ledger ledger;
    private final OrganisationShelf organisation;
    private final Clock clock;

    DueHandovers(HandoverShelf shelf, Ledger ledger, OrganisationShelf organisation, Clock clock) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// The longest due first.
    public List<DueHandover> today(Caller caller) {
        return on(caller, LocalDate.ofInstant(clock.instant(), DaySpan.SCHOOL_ZONE));
    }

    /// Those of one class that are the caller's to see.
    public List<DueHandover> ofClass(Caller caller, ClassId schoolClass) {
        return today(caller).stream()
                .filter(due -> schoolClass.equals(due.schoolClass()))
                .toList();
    }

    List<DueHandover> on(Caller caller, LocalDate day) {
        SchoolId school = caller.school();
        SchoolPlan plan = organisation.planOf(school);
        List<HeldDevice> held = ledger.held(school, holders(caller, plan));
        return DueReckoning.of(plan, held, sheets(school, plan, held, day), day).stream()
                .filter(due -> sees(caller, due))
                .toList();
    }

    /// What concerns one person is with a class they lead or led, with a room somebody answers for, or with
    /// themselves;
    /// none for who sees all.
    private static @Nullable Set<String> holders(Caller caller, SchoolPlan plan) {
        if (seesAll(caller)) {
            return null;
        }
        Stream<String> led = plan.appointments().stream()
                .filter(one -> one.office() == Office.HEAD_TEACHER)
                .filter(one -> one.person().equals(caller.person()))
                .map(Appointment::schoolClass)
                .map(String::valueOf);
        Stream<String> rooms = plan.entrusted().stream().map(room -> room.id().value());
        return Stream.of(led, rooms, Stream.of(caller.person().value()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    private static boolean seesAll(Caller caller) {
        return caller.seesWholeSchool() || caller.holdsAny(HandoverParties.LEADERS);
    }

    private static boolean sees(Caller caller, DueHandover due) {
        Holder to = due.to();
        return seesAll(caller)
                || isPerson(caller, due.from().person())
                || (to != null && isPerson(caller, to.person()));
    }

    private static boolean isPerson(Caller caller, @Nullable PersonId person) {
        return caller.person().equals(person);
    }

    /// Those the reckoning may ask for: under way, of storage for these holidays, and what the lent was lent by.
    private List<DueReckoning.Sheet> sheets(SchoolId school, SchoolPlan plan, List<HeldDevice> held, LocalDate day) {
        Set<String> ended = held.stream()
                .filter(one -> one.now().custodian().kind() == Custodian.Kind.BORROWER)
                .flatMap(one -> Stream.ofNullable(one.now().handover()))
                .map(loan -> ViewKey.of(school, loan))
                .collect(Collectors.toCollection(TreeSet::new));
        DueSeason.on(day, plan.terms())
                .storageSince()
                .map(since -> since.minusDays(DueSeason.STORED_EARLY_DAYS))
                .ifPresent(since -> ended.addAll(shelf.register().storedSince(school, since)));
        Map<String, Document> found = new TreeMap<>();
        Stream.concat(shelf.underWay(school).stream(), shelf.sheets().find(ended).stream())
                .forEach(known -> found.put(known.getString("_id"), known));
        return found.values().stream().map(DueHandovers::sheet).toList();
    }

    private static DueReckoning.Sheet sheet(Document known) {
        return new DueReckoning.Sheet(
                HandoverDocument.sheet(known).handover(),
                HandoverDocument.sheet(known),
                HandoverDocument.state(known),
                LocalDate.ofInstant(Instant.parse(known.getString("openedAt")), DaySpan.SCHOOL_ZONE));
    }
}
