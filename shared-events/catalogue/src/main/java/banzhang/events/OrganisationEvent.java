package banzhang.events;

import banzhang.events.value.AppointmentId;
import banzhang.events.value.CampusId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import banzhang.events.value.Subject;
import banzhang.events.value.Term;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 组织 — the school, its rooms and classes, and who is appointed to what.
///
/// Said by the administrator and by 总务处. Replaces the list on the office wall. People are ids; names live elsewhere.
public sealed interface OrganisationEvent extends CustodyEvent
        permits OrganisationEvent.SchoolEnrolled,
                OrganisationEvent.RoomOpened,
                OrganisationEvent.ClassOpened,
                OrganisationEvent.AppointmentMade,
                OrganisationEvent.TeachingAssigned,
                OrganisationEvent.AppointmentEnded,
                OrganisationEvent.TermDated,
                OrganisationEvent.YearChanged,
                OrganisationEvent.ClassPromoted,
                OrganisationEvent.ClassGraduated,
                OrganisationEvent.CampusOpened,
                OrganisationEvent.RoomAssigned,
                OrganisationEvent.RoomEntrusted,
                OrganisationEvent.ClassAssigned,
                DeputyEvent,
                YearReversalEvent {

    /// The school it happened in.
    SchoolId school();

    /// 学校立户 — a school opens its books, under its 10-digit 学校标识码.
    @EventName(value = "school.enrolled", zh = "学校立户")
    record SchoolEnrolled(SchoolId school, String code, String name, Instant happenedAt) implements OrganisationEvent {}

    /// 教室启用 — a room is known by its number; building and floor when stated.
    @EventName(value = "room.opened", zh = "教室启用")
    record RoomOpened(
            RoomId room,
            SchoolId school,
            String number,
            @Nullable String building,
            @Nullable Integer floor,
            Instant happenedAt)
            implements OrganisationEvent {}

    /// 开班 — a class of a year of entry exists, `grade` and `number` as of now; it may have a room.
    @EventName(value = "class.opened", zh = "开班")
    record ClassOpened(
            ClassId schoolClass,
            SchoolId school,
            int grade,
            int number,
            int entryYear,
            @Nullable RoomId room,
            Instant happenedAt)
            implements OrganisationEvent {}

    /// 任职 — a person takes an office; for 班主任 and 任课教师 the class is named.
    /// Says nothing about equipment: that is handed over.
    @EventName(value = "appointment.made", zh = "任职")
    record AppointmentMade(
            AppointmentId appointment,
            SchoolId school,
            PersonId person,
            Office office,
            @Nullable ClassId schoolClass,
            LocalDate from,
            Instant happenedAt)
            implements OrganisationEvent {}

    /// 任教 — the subject of a 任课教师's appointment; told together with it. Says nothing about lessons held.
    @EventName(value = "teaching.assigned", zh = "任教")
    record TeachingAssigned(
            AppointmentId appointment,
            SchoolId school,
            PersonId person,
            ClassId schoolClass,
            Subject subject,
            Instant happenedAt)
            implements OrganisationEvent {}

    /// 卸任 — an appointment ends on a day, past or to come; told again, it ends earlier.
    /// What the person held stays theirs until it is handed over.
    @EventName(value = "appointment.ended", zh = "卸任")
    record AppointmentEnded(
            AppointmentId appointment,
            SchoolId school,
            PersonId person,
            Office office,
            @Nullable ClassId schoolClass,
            LocalDate until,
            Instant happenedAt)
            implements OrganisationEvent {}

    /// 学期起止 — the first and the last day of a term in this school; told again, the later holds.
    @EventName(value = "term.dated", zh = "学期起止")
    record TermDated(SchoolId school, Term term, LocalDate firstDay, LocalDate lastDay, Instant happenedAt)
            implements OrganisationEvent {}

    /// 学年升级 — a school goes into a new school year, once; told together with what becomes of each class.
    @EventName(value = "year.changed", zh = "学年升级")
    record YearChanged(SchoolId school, int schoolYear, int promoted, int graduated, int opened, Instant happenedAt)
            implements OrganisationEvent {}

    /// 升级 — a class is in `grade` from this school year on. Its room, its 班主任 and what it keeps stay as they are.
    @EventName(value = "class.promoted", zh = "升级")
    record ClassPromoted(ClassId schoolClass, SchoolId school, int schoolYear, int grade, Instant happenedAt)
            implements OrganisationEvent {}

    /// 毕业 — a class leaves the school with the beginning of this school year and is closed.
    /// What it still keeps is its to return.
    @EventName(value = "class.graduated", zh = "毕业")
    record ClassGraduated(ClassId schoolClass, SchoolId school, int schoolYear, Instant happenedAt)
            implements OrganisationEvent {}

    /// 校区启用 — a school has a campus of this name; a school of one campus names none.
    @EventName(value = "campus.opened", zh = "校区启用")
    record CampusOpened(CampusId campus, SchoolId school, String name, Instant happenedAt)
            implements OrganisationEvent {}

    /// 教室归属 — a room is on this campus. Nothing is moved by it.
    @EventName(value = "room.assigned", zh = "教室归属")
    record RoomAssigned(RoomId room, SchoolId school, CampusId campus, Instant happenedAt)
            implements OrganisationEvent {}

    /// 指定责任人 — from here on this person answers for what is handed to the room itself; told again, the later holds.
    /// What the one before took over stays with that person until it is handed on.
    @EventName(value = "room.entrusted", zh = "指定责任人")
    record RoomEntrusted(RoomId room, SchoolId school, PersonId keeper, Instant happenedAt)
            implements OrganisationEvent {}

    /// 班级归属 — a class is on this campus; one with a room is where its room is.
    @EventName(value = "class.assigned", zh = "班级归属")
    record ClassAssigned(ClassId schoolClass, SchoolId school, CampusId campus, Instant happenedAt)
            implements OrganisationEvent {}
}
