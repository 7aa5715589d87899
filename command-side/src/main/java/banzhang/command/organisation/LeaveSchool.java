package banzhang.command.organisation;

import banzhang.events.value.ClassId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/// 离校 — state from which day on a person is no longer at the school; every office ends with that day.
///
/// @param from the first day the person is no longer there
/// @param classes where the person holds an office of a class, or is to hold one
public record LeaveSchool(
        PersonId person, SchoolId school, LocalDate from, Set<ClassId> classes, PersonId by, Instant at) {
    public LeaveSchool {
        classes = Set.copyOf(classes);
    }
}
