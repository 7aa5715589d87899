package banzhang.query.web;

import banzhang.events.value.AppointmentId;
import banzhang.events.value.DeputyId;
import banzhang.events.value.Office;
import banzhang.query.organisation.Appointment;
import banzhang.query.organisation.Deputyship;
import banzhang.query.organisation.Deputyship.State;
import banzhang.sample.SampleSchool;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// 布景 — somebody who stands in now, and somebody who did.
final class StagedDeputies {
    private static final LocalDate FROM = LocalDate.parse("2026-11-02");

    private StagedDeputies() {}

    static Deputyship one(State state) {
        return new Deputyship(
                new DeputyId("y-1"),
                new AppointmentId("a-li"),
                "一(2)班 班主任",
                SampleSchool.LI,
                "李老师",
                SampleSchool.WANG,
                "王老师",
                FROM,
                FROM.plusWeeks(2),
                "外出培训两周，由同年级老师代理，期满后自行恢复，不另行通知各处室",
                "陈主任",
                state == State.ENDED ? "高老师" : null,
                state);
    }

    static Map<String, Object> page() {
        Appointment head = new Appointment(
                new AppointmentId("a-li"),
                SampleSchool.LI,
                "李老师",
                Office.HEAD_TEACHER,
                SampleSchool.CLASS_1_2,
                "一(2)班",
                null,
                FROM,
                null);
        return Map.of(
                "running",
                List.of(one(State.IN_FORCE), one(State.TO_COME)),
                "ended",
                List.of(one(State.ENDED)),
                "self",
                SampleSchool.WANG,
                "acting",
                false,
                "mayName",
                true,
                "appointments",
                List.of(head),
                "candidates",
                Map.of(SampleSchool.WANG, "王老师", SampleSchool.ZHOU, "周老师"),
                "today",
                "2026-11-02",
                "fortnight",
                "2026-11-16");
    }
}
