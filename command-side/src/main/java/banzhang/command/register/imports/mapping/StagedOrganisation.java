package banzhang.command.register.imports.mapping;

import banzhang.events.value.CampusId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.events.value.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 待登记组织 — one row of a checked file of rooms, classes, 班主任 or appointments: exactly one of the four.
public record StagedOrganisation(
        int row,
        @Nullable StagedRoom room,
        @Nullable StagedClass opened,
        @Nullable StagedHeadTeacher headTeacher,
        @Nullable StagedAppointment appointment) {
    static StagedOrganisation of(int row, StagedRoom room) {
        return new StagedOrganisation(row, room, null, null, null);
    }

    static StagedOrganisation of(int row, StagedClass opened) {
        return new StagedOrganisation(row, null, opened, null, null);
    }

    static StagedOrganisation of(int row, StagedHeadTeacher headTeacher) {
        return new StagedOrganisation(row, null, null, headTeacher, null);
    }

    static StagedOrganisation of(int row, StagedAppointment appointment) {
        return new StagedOrganisation(row, null, null, null, appointment);
    }

    /// 待启用教室 — a room to be opened.
    public record StagedRoom(
            String number,
            @Nullable String building,
            @Nullable Integer floor,
            @Nullable CampusId campus) {}

    /// 待开班级 — a class to be opened.
    public record StagedClass(
            int grade, int number, int entryYear, @Nullable RoomId room) {}

    /// 待任班主任 — a person to be appointed.
    public record StagedHeadTeacher(ClassId schoolClass, PersonId person, LocalDate from) {}

    /// 待任职 — a person to be appointed to an office.
    public record StagedAppointment(
            PersonId person,
            Office office,
            @Nullable ClassId schoolClass,
            @Nullable Subject subject,
            LocalDate from,
            @Nullable LocalDate until) {}
}
