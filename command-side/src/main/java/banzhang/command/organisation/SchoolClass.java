package banzhang.command.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import banzhang.command.CommandRefused;
import banzhang.events.OrganisationEvent;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.ClassAssigned;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.TeachingAssigned;
import banzhang.events.OrganisationEvent.YearChanged;
import banzhang.events.YearReversalEvent.ClassStruck;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.CampusId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/// 班级 — one class of a school, its room, its 班主任 and 任课教师.
public class SchoolClass {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable SchoolId school;
    private @Nullable RoomId room;
    private @Nullable CampusId campus;
    private final ClassYear year = new ClassYear();
    private final Map<AppointmentId, Tenure> tenures = new LinkedHashMap<>();

    /// For the journal: an empty class, to be told what happened.
    protected SchoolClass() {}

    void open(OpenClass asked) {
        OrganisationRules.mayOpen(asked);
        CommandRefused.when(school != null, OrganisationRefusal.CLASS_EXISTS);
        apply(new ClassOpened(
                asked.schoolClass(),
                asked.school(),
                asked.grade(),
                asked.number(),
                asked.entryYear(),
                asked.room(),
                asked.at()));
    }

    void appoint(MakeAppointment asked) {
        requireStaying(asked.school());
        if (tenures.containsKey(asked.appointment())) {
            return;
        }
        OrganisationRules.mayBeAppointed(asked, tenures.values());
        Appointing.events(asked).forEach(AggregateLifecycle::apply);
    }

    void end(EndAppointment asked, ClassId self) {
        CommandRefused.when(!isOf(asked.school()), OrganisationRefusal.APPOINTMENT_UNKNOWN);
        Tenure tenure = OrganisationRules.mayEnd(asked, tenures.values());
        apply(new AppointmentEnded(
                tenure.appointment(),
                asked.school(),
                tenure.person(),
                tenure.office(),
                self,
                asked.until(),
                asked.at()));
    }

    /// The offices of somebody who leaves the school end; a class of another school, or without any, records
    /// nothing.
    void leave(LeaveSchool asked, ClassId self) {
        if (isOf(asked.school())) {
            LeavingRules.endings(asked, tenures.values(), self).forEach(AggregateLifecycle::apply);
        }
    }

    /// Its room, its 班主任 and what it keeps stay as they are.
    void promote(ChangeYear asked, ChangeYear.Promotion reviewed) {
        requireStaying(asked.school());
        apply(year.promoted(asked, reviewed));
    }

    void graduate(ChangeYear asked, ClassId self) {
        requireStaying(asked.school());
        apply(year.graduated(asked, self));
    }

    /// Back to where it was before this change.
    void goBack(ClassId self, YearChanged change, Instant at) {
        CommandRefused.when(!isOf(change.school()), OrganisationRefusal.CLASS_UNKNOWN);
        apply(year.before(self, change, at));
    }

    /// Assigned to the same campus again, it records nothing.
    void assign(AssignCampus asked, ClassId self) {
        requireStaying(asked.school());
        if (!asked.campus().equals(campus)) {
            apply(new ClassAssigned(self, asked.school(), asked.campus(), asked.at()));
        }
    }

    private void requireStaying(SchoolId asking) {
        CommandRefused.when(!isOf(asking), OrganisationRefusal.CLASS_UNKNOWN);
        CommandRefused.when(year.hasGraduated(), YearRefusal.CLASS_GRADUATED);
    }

    /// The 班主任 whose appointment has no end yet.
    public @Nullable PersonId headTeacher() {
        return headTeacher(tenure -> tenure.span().until() == null);
    }

    /// The 班主任 on a day.
    public @Nullable PersonId headTeacher(LocalDate day) {
        return headTeacher(tenure -> tenure.span().holdsOn(day));
    }

    private @Nullable PersonId headTeacher(Predicate<Tenure> held) {
        return tenures.values().stream()
                .filter(tenure -> tenure.isOf(Office.HEAD_TEACHER) && held.test(tenure))
                .map(Tenure::person)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Tenure tenure(AppointmentId appointment) {
        return tenures.get(appointment);
    }

    public @Nullable RoomId room() {
        return room;
    }

    /// Whether it has left the school: it may return what it keeps, and takes nothing more.
    public boolean hasGraduated() {
        return year.hasGraduated();
    }

    /// Whether it is a class of this school.
    public boolean isOf(SchoolId asking) {
        return asking.equals(school);
    }

    @EventSourcingHandler
    void on(ClassOpened event) {
        id = event.schoolClass().value();
        school = event.school();
        room = event.room();
        year.take(event);
    }

    @EventSourcingHandler
    void on(ClassAssigned event) {
        campus = event.campus();
        year.take(event);
    }

    /// What no other handler knows is of the school years.
    @EventSourcingHandler
    void on(OrganisationEvent event) {
        year.take(event);
    }

    /// Nobody's any more, until it is opened anew.
    @EventSourcingHandler
    void on(ClassStruck event) {
        school = null;
    }

    @EventSourcingHandler
    void on(AppointmentMade event) {
        year.take(event);
        tenures.put(event.appointment(), Tenure.of(event));
    }

    @EventSourcingHandler
    void on(TeachingAssigned event) {
        year.take(event);
        tenures.computeIfPresent(event.appointment(), (same, tenure) -> tenure.teaching(event.subject()));
    }

    @EventSourcingHandler
    void on(AppointmentEnded event) {
        year.take(event);
        tenures.computeIfPresent(event.appointment(), (same, tenure) -> tenure.endedAt(event.until()));
    }
}
