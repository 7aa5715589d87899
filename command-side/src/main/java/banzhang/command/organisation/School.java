package banzhang.command.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import banzhang.access.account.AccountRefusal;
import banzhang.command.CommandRefused;
import banzhang.events.AccountEvent;
import banzhang.events.AccountEvent.AccountLocked;
import banzhang.events.AccountEvent.AccountUnlocked;
import banzhang.events.AccountEvent.PersonLeft;
import banzhang.events.CustodyEvent;
import banzhang.events.OrganisationEvent;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.CampusOpened;
import banzhang.events.OrganisationEvent.SchoolEnrolled;
import banzhang.events.OrganisationEvent.TermDated;
import banzhang.events.value.CampusId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/// 学校 — one school's books, its campuses and terms, and its offices that belong to no single class.
public class School {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable SchoolEnrolled enrolled;
    private final Roster roster = new Roster();
    private final Map<Term, TermRules.Days> terms = new LinkedHashMap<>();
    private final Set<CampusId> campuses = new HashSet<>();
    private final YearBook years = new YearBook();

    /// For the journal: an empty school, to be told what happened.
    protected School() {}

    void enrol(EnrolSchool asked) {
        OrganisationRules.mayEnrol(asked);
        if (enrolled != null) {
            boolean same =
                    enrolled.code().equals(asked.code()) && enrolled.name().equals(asked.name());
            CommandRefused.when(!same, OrganisationRefusal.SCHOOL_EXISTS);
            return;
        }
        apply(new SchoolEnrolled(asked.school(), asked.code(), asked.name(), asked.at()));
    }

    void appoint(MakeAppointment asked) {
        if (roster.has(asked.appointment())) {
            return;
        }
        roster.requireThere(asked.person(), asked.span());
        OrganisationRules.mayBeAppointed(asked, roster.tenures());
        Appointing.events(asked).forEach(AggregateLifecycle::apply);
    }

    /// Whoever is appointed, also to an office of a class or as deputy, must be there to hold it.
    Roster roster() {
        return roster;
    }

    void end(EndAppointment asked) {
        Tenure tenure = OrganisationRules.mayEnd(asked, roster.tenures());
        record(
                asked.at(),
                new AppointmentEnded(
                        tenure.appointment(),
                        asked.school(),
                        tenure.person(),
                        tenure.office(),
                        null,
                        asked.until(),
                        asked.at()));
    }

    /// Locked already, it records nothing.
    void lock(LockAccount asked) {
        if (!roster.isLocked(asked.person())) {
            record(asked.at(), new AccountLocked(asked.person(), asked.school(), asked.by(), asked.at()));
        }
    }

    /// Not locked, it records nothing.
    void unlock(UnlockAccount asked) {
        if (roster.isLocked(asked.person())) {
            record(asked.at(), new AccountUnlocked(asked.person(), asked.school(), asked.by(), asked.at()));
        }
    }

    void leave(LeaveSchool asked) {
        LeavingRules.mayLeave(asked, roster.leftFrom(asked.person()));
        PersonLeft left = new PersonLeft(asked.person(), asked.school(), asked.from(), asked.by(), asked.at());
        List<AppointmentEnded> endings = LeavingRules.endings(asked, roster.tenures(), null);
        record(asked.at(), Stream.concat(Stream.of(left), endings.stream()).toArray(CustodyEvent[]::new));
    }

    /// Whoever is forgotten is not there any more: later appointments and the last administrator are reckoned so.
    void forget(ForgetPerson asked) {
        LocalDate today = LeavingRules.dayOf(asked.at());
        CommandRefused.when(
                LeavingRules.holdsAnything(asked.person(), roster.tenures(), today), AccountRefusal.STILL_IN_OFFICE);
        LocalDate gone = roster.leftFrom(asked.person());
        if (gone == null || gone.isAfter(today)) {
            record(asked.at(), new PersonLeft(asked.person(), asked.school(), today, asked.by(), asked.at()));
        }
    }

    private void record(Instant at, CustodyEvent... planned) {
        roster.requireAdministered(LeavingRules.dayOf(at), List.of(planned));
        Stream.of(planned).forEach(AggregateLifecycle::apply);
    }

    void open(OpenCampus asked) {
        OrganisationRules.mayOpen(asked);
        CommandRefused.when(campuses.contains(asked.campus()), CampusRefusal.CAMPUS_EXISTS);
        apply(new CampusOpened(asked.campus(), asked.school(), asked.name().strip(), asked.at()));
    }

    /// Whether this person holds one of these offices on a day.
    public boolean holds(PersonId person, Set<Office> offices, LocalDate day) {
        return roster.tenures().stream()
                .anyMatch(tenure -> tenure.person().equals(person)
                        && offices.contains(tenure.office())
                        && tenure.span().holdsOn(day));
    }

    /// Whether it is a campus of this school.
    boolean has(CampusId campus) {
        return campuses.contains(campus);
    }

    /// Told the same days again, it records nothing.
    void date(DateTerm asked) {
        TermRules.mayDate(asked, terms);
        if (!new TermRules.Days(asked.firstDay(), asked.lastDay()).equals(terms.get(asked.term()))) {
            apply(new TermDated(asked.school(), asked.term(), asked.firstDay(), asked.lastDay(), asked.at()));
        }
    }

    YearBook years() {
        return years;
    }

    void say(Function<YearBook, OrganisationEvent> deciding) {
        apply(deciding.apply(years));
    }

    @EventSourcingHandler
    void on(SchoolEnrolled event) {
        id = event.school().value();
        enrolled = event;
    }

    @EventSourcingHandler
    void on(AppointmentMade event) {
        roster.take(event);
    }

    @EventSourcingHandler
    void on(AppointmentEnded event) {
        roster.take(event);
    }

    @EventSourcingHandler
    void on(AccountEvent event) {
        roster.take(event);
    }

    @EventSourcingHandler
    void on(TermDated event) {
        terms.put(event.term(), new TermRules.Days(event.firstDay(), event.lastDay()));
    }

    /// What no other handler knows is of the school years.
    @EventSourcingHandler
    void on(OrganisationEvent event) {
        years.take(event);
    }

    @EventSourcingHandler
    void on(CampusOpened event) {
        campuses.add(event.campus());
    }
}
