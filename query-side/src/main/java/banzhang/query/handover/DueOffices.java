package banzhang.query.handover;

import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.query.organisation.Appointment;
import banzhang.query.organisation.Room;
import banzhang.query.organisation.SchoolClass;
import banzhang.query.organisation.SchoolPlan;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 应任核对 — who is, and who was, 班主任 of a class as of one day. Pure.
///
/// @param plan its own idea of today is not asked: an office that begins tomorrow counts from tomorrow
record DueOffices(SchoolPlan plan, LocalDate today) {
    boolean isHeadTeacher(PersonId person, ClassId schoolClass) {
        return tenures(schoolClass).filter(one -> one.person().equals(person)).anyMatch(one -> one.holdsOn(today));
    }

    /// The first day a keeper was 班主任 no longer; when it was taken over later than that, the day it was.
    LocalDate leftOn(PersonId keeper, ClassId schoolClass, LocalDate tookOver) {
        return tenures(schoolClass)
                .filter(one -> one.person().equals(keeper))
                .map(Appointment::until)
                .filter(Objects::nonNull)
                .filter(until -> !until.isAfter(today))
                .max(Comparator.naturalOrder())
                .filter(until -> until.isAfter(tookOver))
                .orElse(tookOver);
    }

    /// The class in the person who can take over for it today; none while there is nobody.
    @Nullable
    Custodian receiving(ClassId schoolClass) {
        SchoolClass known = plan.schoolClass(schoolClass);
        if (known == null || known.graduated() != null) {
            return null;
        }
        return tenures(schoolClass)
                .filter(one -> one.holdsOn(today))
                .reduce((earlier, later) -> later)
                .map(one -> Custodian.ofClass(schoolClass, one.person(), known.room()))
                .orElse(null);
    }

    /// The day from which the class is no longer at the school; none while it stays.
    @Nullable
    LocalDate leaves(ClassId schoolClass) {
        SchoolClass known = plan.schoolClass(schoolClass);
        Integer graduated = known == null ? null : known.graduated();
        return graduated == null ? null : LocalDate.of(graduated, Month.SEPTEMBER, 1);
    }

    /// In the order they were made.
    private Stream<Appointment> tenures(ClassId schoolClass) {
        return plan.appointments().stream()
                .filter(one -> one.office() == Office.HEAD_TEACHER && schoolClass.equals(one.schoolClass()));
    }

    /// The room as its present 责任人 has it; none while nobody answers for it.
    @Nullable
    Custodian keeping(RoomId id) {
        Room room = plan.room(id);
        PersonId keeper = room == null ? null : room.keeper();
        return keeper == null ? null : Custodian.ofRoom(id, keeper);
    }

    /// The day the present 责任人 was named.
    LocalDate entrustedOn(RoomId id) {
        Room room = plan.room(id);
        LocalDate day = room == null ? null : room.entrustedOn();
        return day == null ? today : day;
    }
}
