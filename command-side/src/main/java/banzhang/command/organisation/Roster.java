package banzhang.command.organisation;

import banzhang.command.CommandRefused;
import banzhang.events.AccountEvent.AccountLocked;
import banzhang.events.AccountEvent.AccountUnlocked;
import banzhang.events.AccountEvent.PersonLeft;
import banzhang.events.CustodyEvent;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 在册 — who holds the offices of the school, whose account is locked, who has left or will.
///
/// Here the one rule is reckoned that all of them share: on every day from today on somebody can act as 系统管理员.
final class Roster {
    private final Map<AppointmentId, Tenure> tenures;
    private final Set<PersonId> locked;
    private final Map<PersonId, LocalDate> left;

    Roster() {
        this(Map.of(), Set.of(), Map.of());
    }

    private Roster(Map<AppointmentId, Tenure> tenures, Set<PersonId> locked, Map<PersonId, LocalDate> left) {
        this.tenures = new LinkedHashMap<>(tenures);
        this.locked = new HashSet<>(locked);
        this.left = new HashMap<>(left);
    }

    void take(CustodyEvent event) {
        switch (event) {
            case AppointmentMade made -> tenures.put(made.appointment(), Tenure.of(made));
            case AppointmentEnded ended ->
                tenures.computeIfPresent(ended.appointment(), (same, tenure) -> tenure.endedAt(ended.until()));
            case AccountLocked lock -> locked.add(lock.person());
            case AccountUnlocked unlock -> locked.remove(unlock.person());
            case PersonLeft gone -> left.put(gone.person(), gone.from());
            default -> {
                // campuses, terms
            }
        }
    }

    Collection<Tenure> tenures() {
        return tenures.values();
    }

    boolean has(AppointmentId appointment) {
        return tenures.containsKey(appointment);
    }

    @Nullable
    Tenure tenure(AppointmentId appointment) {
        return tenures.get(appointment);
    }

    boolean isLocked(PersonId person) {
        return locked.contains(person);
    }

    /// The first day this person is no longer there, null while no such day is known.
    @Nullable
    LocalDate leftFrom(PersonId person) {
        return left.get(person);
    }

    /// Whoever leaves holds no office beyond that day.
    void requireThere(PersonId person, DaySpan span) {
        LocalDate gone = left.get(person);
        boolean beyond = gone != null && (span.until() == null || span.until().isAfter(gone));
        CommandRefused.when(beyond, OrganisationRefusal.PERSON_HAS_LEFT);
    }

    /// Refuses what would leave a day without an administrator who can act, of those days that have one.
    ///
    /// @param planned what would be recorded
    void requireAdministered(LocalDate today, List<? extends CustodyEvent> planned) {
        Roster after = new Roster(tenures, locked, left);
        planned.forEach(after::take);
        // between two turns nothing changes
        boolean lost = Stream.concat(Stream.of(today), Stream.concat(turns(), after.turns()))
                .filter(day -> !day.isBefore(today))
                .anyMatch(day -> isAdministered(day) && !after.isAdministered(day));
        CommandRefused.when(lost, OrganisationRefusal.LAST_ADMINISTRATOR);
    }

    boolean isAdministered(LocalDate day) {
        return tenures.values().stream()
                .anyMatch(tenure -> tenure.isOf(Office.ADMINISTRATOR)
                        && tenure.span().holdsOn(day)
                        && mayAct(tenure.person(), day));
    }

    private boolean mayAct(PersonId person, LocalDate day) {
        LocalDate gone = left.get(person);
        return !locked.contains(person) && (gone == null || day.isBefore(gone));
    }

    /// Every day on which something begins or ends.
    private Stream<LocalDate> turns() {
        Stream<LocalDate> offices = tenures.values().stream()
                .flatMap(tenure ->
                        Stream.of(tenure.span().from(), tenure.span().until()).filter(Objects::nonNull));
        return Stream.concat(offices, left.values().stream());
    }
}
