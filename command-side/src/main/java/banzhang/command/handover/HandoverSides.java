package banzhang.command.handover;

import banzhang.access.HandoverParties;
import banzhang.command.CommandRefused;
import banzhang.command.KnownAggregates;
import banzhang.command.organisation.Room;
import banzhang.command.organisation.School;
import banzhang.command.organisation.SchoolClass;
import banzhang.command.organisation.YearRefusal;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.HandoverSheet;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DaySpan;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/// 交接双方 — from whom and to whom a set passes, by the school's books at that moment.
final class HandoverSides {
    private final Repository<School> schools;
    private final Repository<SchoolClass> classes;
    private final Repository<Room> rooms;

    HandoverSides(Repository<School> schools, Repository<SchoolClass> classes, Repository<Room> rooms) {
        this.schools = schools;
        this.classes = classes;
        this.rooms = rooms;
    }

    /// Who gives: the store where only it can, otherwise whoever has the devices.
    Custodian from(HandoverKindPolicy policy, OpenHandover asked, HandoverDevices devices) {
        SchoolId school = asked.by().school();
        return policy.from().equals(Set.of(Custodian.Kind.STORE))
                ? Custodian.store(school)
                : devices.holderOf(school, asked.devices(), policy.from());
    }

    /// Who takes: in a succession the present 班主任 or 责任人, otherwise the class or room named, or what the kind
    /// names.
    Custodian to(HandoverKindPolicy policy, OpenHandover asked, Custodian from) {
        SchoolId school = asked.by().school();
        if (policy.withinClass()) {
            return now(school, from, asked.at());
        }
        if (asked.schoolClass() != null) {
            return receiving(school, asked.schoolClass(), asked.at());
        }
        if (asked.room() != null) {
            return receiving(school, asked.room());
        }
        OpeningTerms terms = asked.terms();
        if (terms.loan() != null) {
            return Custodian.borrower(terms.loan().borrower());
        }
        if (terms.repair() != null) {
            return terms.repair().custodianOf(school);
        }
        return policy.to().contains(Custodian.Kind.HOLIDAY_STORE)
                ? Custodian.holidayStore(school)
                : Custodian.store(school);
    }

    /// The same class or room, as whoever answers for it now has it.
    private Custodian now(SchoolId school, Custodian holder, Instant at) {
        return holder.kind() == Custodian.Kind.ROOM
                ? receiving(school, new RoomId(holder.holder()))
                : receiving(school, new ClassId(holder.holder()), at);
    }

    private Custodian receiving(SchoolId school, RoomId id) {
        @Nullable PersonId keeper = keeper(school, id);
        if (keeper == null) {
            throw new CommandRefused(HandoverRefusal.ROOM_HAS_NO_KEEPER);
        }
        return Custodian.ofRoom(id, keeper);
    }

    private Custodian receiving(SchoolId school, ClassId id, Instant at) {
        Aggregate<SchoolClass> schoolClass = classOf(school, id);
        CommandRefused.when(schoolClass.invoke(SchoolClass::hasGraduated), YearRefusal.CLASS_GRADUATED);
        PersonId teacher = headTeacher(schoolClass, at)
                .orElseThrow(() -> new CommandRefused(HandoverRefusal.CLASS_HAS_NO_HEAD_TEACHER));
        return Custodian.ofClass(id, teacher, schoolClass.invoke(SchoolClass::room));
    }

    /// Nobody is made to answer for devices after leaving the class, or when another answers for the room.
    void requireSameReceiver(HandoverSheet sheet, Instant at) {
        Custodian to = sheet.to();
        Optional<PersonId> now = switch (to.kind()) {
            case CLASS -> headTeacher(classOf(sheet.school(), new ClassId(to.holder())), at);
            case ROOM -> Optional.ofNullable(keeper(sheet.school(), new RoomId(to.holder())));
            case STORE, HOLIDAY_STORE, BORROWER, REPAIR_SHOP -> Optional.ofNullable(to.person());
        };
        CommandRefused.when(!now.equals(Optional.ofNullable(to.person())), HandoverRefusal.RECEIVER_HAS_CHANGED);
    }

    void requireLeader(SchoolId school, @Nullable PersonId witness, Instant at) {
        CommandRefused.when(witness != null && !isLeader(school, witness, at), HandoverRefusal.WITNESS_IS_NO_LEADER);
    }

    boolean isLeader(SchoolId school, PersonId person, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, DaySpan.SCHOOL_ZONE);
        return KnownAggregates.find(schools, school.value())
                .filter(known -> known.invoke(loaded -> loaded.holds(person, HandoverParties.LEADERS, day)))
                .isPresent();
    }

    private @Nullable PersonId keeper(SchoolId school, RoomId id) {
        return KnownAggregates.find(rooms, id.value())
                .filter(known -> known.invoke(loaded -> loaded.isOf(school)))
                .orElseThrow(() -> new CommandRefused(HandoverRefusal.ROOM_NOT_FOUND))
                .invoke(Room::keeper);
    }

    private Aggregate<SchoolClass> classOf(SchoolId school, ClassId id) {
        return KnownAggregates.find(classes, id.value())
                .filter(known -> known.invoke(loaded -> loaded.isOf(school)))
                .orElseThrow(() -> new CommandRefused(HandoverRefusal.CLASS_NOT_FOUND));
    }

    private static Optional<PersonId> headTeacher(Aggregate<SchoolClass> schoolClass, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, DaySpan.SCHOOL_ZONE);
        @Nullable PersonId teacher = schoolClass.invoke(loaded -> loaded.headTeacher(day));
        return Optional.ofNullable(teacher);
    }
}
