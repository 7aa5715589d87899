package banzhang.command.handover;

import banzhang.access.HandoverParties;
import banzhang.command.CommandRefused;
import banzhang.command.KnownAggregates;
import banzhang.command.organisation.School;
import banzhang.command.organisation.SchoolClass;
import banzhang.command.organisation.YearRefusal;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.HandoverSheet;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DaySpan;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.journal.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/// 交接双方 — from whom and to whom a set passes, by the school's books at that moment.
final class HandoverSides {
    private static final int ID_DIGITS = 24;
    private final Repository<School> schools;
    private final Repository<SchoolClass> classes;

    HandoverSides(Repository<School> schools, Repository<SchoolClass> classes) {
        this.schools = schools;
        this.classes = classes;
    }

    /// Who gives: the store where only it can, otherwise whoever has the devices.
    Custodian from(HandoverKindPolicy policy, OpenHandover asked, HandoverDevices devices) {
        SchoolId school = asked.by().school();
        return policy.from().equals(Set.of(Custodian.Kind.STORE))
                ? Custodian.store(school)
                : devices.holderOf(school, asked.devices(), policy.from());
    }

    /// Who takes: in a succession the class's present 班主任, otherwise the class named, or what the kind names.
    Custodian to(HandoverKindPolicy policy, OpenHandover asked, Custodian from) {
        SchoolId school = asked.by().school();
        @Nullable ClassId named = policy.withinClass() ? new ClassId(from.holder()) : asked.schoolClass();
        if (named != null) {
            return receiving(school, named, asked.at());
        }
        OpeningTerms terms = asked.terms();
        if (terms.loan() != null) {
            return Custodian.borrower(terms.loan().borrower());
        }
        if (terms.repair() != null) {
            return Custodian.repairShop(shopId(school, terms.repair().shop()));
        }
        return policy.to().contains(Custodian.Kind.HOLIDAY_STORE)
                ? Custodian.holidayStore(school)
                : Custodian.store(school);
    }

    private Custodian receiving(SchoolId school, ClassId id, Instant at) {
        Aggregate<SchoolClass> schoolClass = classOf(school, id);
        CommandRefused.when(schoolClass.invoke(SchoolClass::hasGraduated), YearRefusal.CLASS_GRADUATED);
        PersonId teacher = headTeacher(schoolClass, at)
                .orElseThrow(() -> new CommandRefused(HandoverRefusal.CLASS_HAS_NO_HEAD_TEACHER));
        return Custodian.ofClass(id, teacher, schoolClass.invoke(SchoolClass::room));
    }

    /// Nobody is made to answer for devices after leaving the class.
    void requireSameReceiver(HandoverSheet sheet, Instant at) {
        Custodian to = sheet.to();
        if (to.kind() == Custodian.Kind.CLASS) {
            Optional<PersonId> now = headTeacher(classOf(sheet.school(), new ClassId(to.holder())), at);
            CommandRefused.when(!now.equals(Optional.ofNullable(to.person())), HandoverRefusal.RECEIVER_HAS_CHANGED);
        }
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

    /// One shop of one school by its name: what went to it comes back from it.
    private static String shopId(SchoolId school, String shop) {
        String named = school.value() + "\n" + shop;
        String digest =
                CanonicalJson.digest(named.getBytes(StandardCharsets.UTF_8)).hex();
        return "s-" + digest.substring(0, ID_DIGITS);
    }
}
