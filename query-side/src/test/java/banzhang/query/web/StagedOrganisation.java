package banzhang.query.web;

import banzhang.events.value.AppointmentId;
import banzhang.events.value.Office;
import banzhang.events.value.Subject;
import banzhang.query.organisation.Appointment;
import banzhang.query.organisation.OfficeFinding;
import banzhang.query.organisation.Room;
import banzhang.sample.SampleSchool;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 组织布景 — who is appointed to what, with an office nobody holds and one that two hold.
final class StagedOrganisation {
    static final Room ROOM = new Room(
            SampleSchool.ROOM_A101,
            "A101",
            "教学楼",
            1,
            StagedYear.EAST,
            SampleSchool.WANG,
            "王老师",
            LocalDate.parse("2026-09-01"));

    private StagedOrganisation() {}

    static Map<String, Object> page() {
        return Map.of(
                "classes",
                List.of(StagedViews.FIRST, StagedViews.SECOND),
                "appointments",
                appointments(),
                "rooms",
                List.of(ROOM),
                "people",
                Map.of(SampleSchool.WANG, "王老师"),
                "offices",
                List.of(Office.values()),
                "subjects",
                List.of(Subject.values()),
                "findings",
                findings(),
                "running",
                Set.of(new AppointmentId("a-1")),
                "today",
                StagedViews.TODAY,
                "mayChange",
                true);
    }

    private static List<Appointment> appointments() {
        return List.of(
                new Appointment(
                        new AppointmentId("a-1"),
                        SampleSchool.WANG,
                        "王老师",
                        Office.HEAD_TEACHER,
                        SampleSchool.CLASS_1_1,
                        "一(1)班",
                        null,
                        LocalDate.parse("2026-08-25"),
                        null),
                new Appointment(
                        new AppointmentId("a-2"),
                        SampleSchool.ZHOU,
                        "周审计",
                        Office.AUDITOR,
                        null,
                        null,
                        null,
                        LocalDate.parse("2026-08-25"),
                        LocalDate.parse("2026-12-31")));
    }

    private static List<OfficeFinding> findings() {
        return List.of(
                new OfficeFinding(OfficeFinding.Kind.VACANT, Office.PRINCIPAL, null, null, null, null, null),
                new OfficeFinding(
                        OfficeFinding.Kind.DOUBLE,
                        Office.SUBJECT_TEACHER,
                        SampleSchool.CLASS_1_1,
                        "一(1)班",
                        Subject.CHINESE,
                        LocalDate.parse("2026-12-01"),
                        LocalDate.parse("2026-12-08")));
    }
}
