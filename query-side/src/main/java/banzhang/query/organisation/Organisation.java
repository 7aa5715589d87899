package banzhang.query.organisation;

import banzhang.access.Caller;
import banzhang.events.value.ClassId;
import banzhang.events.value.PersonId;
import java.util.List;
import java.util.Map;

/// 组织查阅 — what there is in the caller's school; a 班主任 sees the own classes and what belongs to them.
public final class Organisation {
    /// The caller's school.
    public School school(Caller caller) {
        throw new UnsupportedOperationException();
    }

    /// By grade and number.
    public List<SchoolClass> classes(Caller caller) {
        throw new UnsupportedOperationException();
    }

    /// One class.
    ///
    /// @throws banzhang.access.Refused NOT_FOUND, also for a class that is not the caller's to see
    public SchoolClass schoolClass(Caller caller, ClassId id) {
        throw new UnsupportedOperationException();
    }

    /// By number.
    public List<Room> rooms(Caller caller) {
        throw new UnsupportedOperationException();
    }

    /// Whole-school readers see all, others their own.
    public List<Appointment> appointments(Caller caller) {
        throw new UnsupportedOperationException();
    }

    /// Names by person, for whole-school readers; others see their own only.
    public Map<PersonId, String> people(Caller caller) {
        throw new UnsupportedOperationException();
    }
}
