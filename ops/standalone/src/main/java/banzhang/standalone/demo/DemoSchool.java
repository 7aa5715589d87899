package banzhang.standalone.demo;

import banzhang.access.Caller;
import banzhang.command.organisation.EnrolSchool;
import banzhang.command.organisation.MakeAppointment;
import banzhang.command.organisation.OpenClass;
import banzhang.command.organisation.OpenRoom;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// 样例班级 — the twelve classes of 青禾小学, each with its room and its 班主任; the first two are `SampleSchool`'s.
final class DemoSchool {
    static final int CLASSES = 12;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-09-01");
    private static final List<Member> HEAD_TEACHERS = List.of(
            new Member(SampleSchool.WANG, "王老师", "wang"),
            new Member(SampleSchool.LI, "李老师", "li"),
            member("zhang", "张老师"),
            member("liu", "刘老师"),
            member("yang", "杨老师"),
            member("huang", "黄老师"),
            member("wu", "吴老师"),
            member("xu", "徐老师"),
            member("sun", "孙老师"),
            member("hu", "胡老师"),
            member("zhu", "朱老师"),
            member("lin", "林老师"));

    /// 人员 — a person of the sample school, with name and login.
    record Member(PersonId person, String name, String login) {}

    /// 样例班级 — one class with its room and head teacher, as commands say it.
    record DemoClass(int index, OpenRoom room, OpenClass schoolClass, Member headTeacher) {
        List<DemoStep> steps() {
            ClassId id = schoolClass.schoolClass();
            Caller chen = DemoStep.generalAffairs();
            return List.of(
                    DemoStep.of(chen, "room/" + room.number(), room, room.room().value()),
                    DemoStep.of(chen, "class/" + index, schoolClass, id.value()),
                    appoint(headTeacher, Office.HEAD_TEACHER, id));
        }
    }

    private DemoSchool() {}

    static Member chen() {
        return new Member(SampleSchool.CHEN, "陈主任", "chen");
    }

    static Member zhou() {
        return new Member(SampleSchool.ZHOU, "周审计", "zhou");
    }

    static Member gao() {
        return new Member(SampleSchool.GAO, "高老师", "gao");
    }

    /// Two classes in each of six grades; grade g entered in the year 2027 − g.
    static List<DemoClass> classes() {
        return IntStream.range(0, CLASSES).mapToObj(DemoSchool::classAt).toList();
    }

    /// The school's books opened, its rooms, its classes, and who is who.
    static List<DemoStep> steps() {
        List<DemoStep> steps = new ArrayList<>();
        Caller administrator = DemoStep.administrator();
        EnrolSchool enrol =
                new EnrolSchool(SampleSchool.SCHOOL, SampleSchool.SCHOOL_CODE, SampleSchool.SCHOOL_NAME, minute(0));
        steps.add(DemoStep.of(administrator, "school", enrol, SampleSchool.SCHOOL.value()));
        steps.add(appoint(gao(), Office.ADMINISTRATOR, null));
        steps.add(appoint(chen(), Office.GENERAL_AFFAIRS, null));
        steps.add(appoint(zhou(), Office.AUDITOR, null));
        classes().forEach(demo -> steps.addAll(demo.steps()));
        return List.copyOf(steps);
    }

    static DemoStep appoint(Member member, Office office, @Nullable ClassId schoolClass) {
        return appoint(member, office, schoolClass, FIRST_DAY, minute(15));
    }

    static DemoStep appoint(
            Member member, Office office, @Nullable ClassId schoolClass, LocalDate from, Instant happenedAt) {
        AppointmentId appointment = new AppointmentId("a-" + member.login() + "-2026");
        MakeAppointment command = new MakeAppointment(
                appointment, SampleSchool.SCHOOL, member.person(), office, schoolClass, from, happenedAt);
        return DemoStep.of(DemoStep.administrator(), "appointment/" + member.login(), command, appointment.value());
    }

    /// A moment of the first day of term, so many minutes after eight.
    static Instant minute(int minutes) {
        return SampleSchool.TERM_START.plus(minutes, ChronoUnit.MINUTES);
    }

    private static DemoClass classAt(int index) {
        int grade = index / 2 + 1;
        int number = index % 2 + 1;
        int floor = (grade + 1) / 2;
        String building = grade % 2 == 1 ? "启智楼" : "明理楼";
        String roomNumber = (grade % 2 == 1 ? "A" : "B") + floor + "0" + number;
        OpenRoom room = new OpenRoom(SampleSchool.SCHOOL, roomNumber, building, floor, minute(5));
        OpenClass opened = new OpenClass(SampleSchool.SCHOOL, grade, number, 2027 - grade, room.room(), minute(10));
        return new DemoClass(index, room, opened, HEAD_TEACHERS.get(index));
    }

    private static Member member(String login, String name) {
        return new Member(new PersonId("p-" + login), name, login);
    }
}
