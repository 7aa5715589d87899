package banzhang.query.organisation;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.value.ClassId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolYear;
import banzhang.query.Folding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// 组织查阅 — what there is in the caller's school; a 班主任 sees the own classes and what belongs to them.
@Component
public final class Organisation {
    private final OrganisationShelf shelf;

    Organisation(OrganisationShelf shelf) {
        this.shelf = shelf;
    }

    /// The caller's school.
    public School school(Caller caller) {
        return shelf.planOf(caller.school()).school();
    }

    /// Those at the school, by grade and number.
    public List<SchoolClass> classes(Caller caller) {
        return shelf.planOf(caller.school()).classes().stream()
                .filter(one -> sees(caller, one.id()))
                .toList();
    }

    /// One class.
    ///
    /// @throws Refused NOT_FOUND, also for a class that is not the caller's to see
    public SchoolClass schoolClass(Caller caller, ClassId id) {
        SchoolClass known = shelf.planOf(caller.school()).schoolClass(id);
        if (known == null || !sees(caller, id)) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        return known;
    }

    /// Those that have left the school.
    public List<SchoolClass> graduates(Caller caller) {
        return shelf.planOf(caller.school()).graduates().stream()
                .filter(one -> sees(caller, one.id()))
                .toList();
    }

    /// By name; none of a school of one campus.
    public List<Campus> campuses(Caller caller) {
        return shelf.planOf(caller.school()).campuses();
    }

    /// The term of today, and those the school has set days for.
    public Terms terms(Caller caller) {
        List<TermDays> dated = shelf.planOf(caller.school()).terms();
        return new Terms(TermDays.around(shelf.today(), dated), dated);
    }

    /// What becomes of each class in the school year that is being prepared, or has begun.
    public YearPreview yearPreview(Caller caller) {
        return YearPreview.of(shelf.planOf(caller.school()), SchoolYear.preparedOn(shelf.today()));
    }

    /// The last change of year, as it would be taken back.
    ///
    /// @throws Refused NOT_FOUND when there is none
    public YearReversalView yearReversal(Caller caller) {
        return Optional.ofNullable(shelf.yearReversalOf(caller.school()))
                .orElseThrow(() -> new Refused(AccessRefusal.NOT_FOUND));
    }

    /// By number.
    public List<Room> rooms(Caller caller) {
        SchoolPlan plan = shelf.planOf(caller.school());
        if (caller.seesWholeSchool()) {
            return plan.rooms();
        }
        Set<Object> own = plan.classes().stream()
                .filter(one -> sees(caller, one.id()) && one.room() != null)
                .map(SchoolClass::room)
                .collect(Collectors.toSet());
        return plan.rooms().stream()
                .filter(room -> own.contains(room.id()) || caller.person().equals(room.keeper()))
                .toList();
    }

    /// Those that somebody answers for, by number.
    public List<Room> entrusted(Caller caller) {
        return rooms(caller).stream().filter(room -> room.keeper() != null).toList();
    }

    /// The buildings of the rooms a person sees, each once however it is spelt, as its first room has it.
    public List<String> buildings(Caller caller) {
        Map<String, String> bySpelling = new TreeMap<>();
        for (Room room : rooms(caller)) {
            if (room.building() != null) {
                bySpelling.putIfAbsent(Folding.fold(room.building().strip()), room.building());
            }
        }
        return List.copyOf(bySpelling.values());
    }

    /// Whole-school readers see all, others their own.
    public List<Appointment> appointments(Caller caller) {
        return shelf.planOf(caller.school()).appointments().stream()
                .filter(one -> caller.seesWholeSchool() || one.person().equals(caller.person()))
                .toList();
    }

    /// What is missing or doubled, today or to come; for whole-school readers only.
    public List<OfficeFinding> findings(Caller caller) {
        return caller.seesWholeSchool() ? OfficeFindings.of(shelf.planOf(caller.school()), shelf.today()) : List.of();
    }

    /// Names by person, for whole-school readers; others see their own only.
    public Map<PersonId, String> people(Caller caller) {
        SchoolPlan plan = shelf.planOf(caller.school());
        return caller.seesWholeSchool() ? plan.people() : Map.of(caller.person(), plan.personName(caller.person()));
    }

    /// Whether a class is this caller's to see: the own ones, or all.
    public static boolean sees(Caller caller, ClassId schoolClass) {
        return caller.seesWholeSchool() || caller.isHeadTeacherOf(schoolClass);
    }

    /// 分管领导 and 校长 of today: who may witness and approve.
    public List<Appointment> leaders(Caller caller) {
        return shelf.planOf(caller.school()).leaders();
    }
}
