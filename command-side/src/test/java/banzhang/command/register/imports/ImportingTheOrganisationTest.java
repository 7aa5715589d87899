package banzhang.command.register.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.access.Refused;
import banzhang.command.organisation.Numbering;
import banzhang.command.organisation.OpenCampus;
import banzhang.command.register.RegisterBench;
import banzhang.command.register.imports.ImportReport.State;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.RoomAssigned;
import banzhang.events.OrganisationEvent.RoomOpened;
import banzhang.events.value.Office;
import banzhang.sample.SampleSchool;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportingTheOrganisationTest extends OrganisationFiles {
    private static final String PLAN = """
        楼栋,楼层,教室编号,班级代号,年级,班序
        A,1,A101,11,1,1
        A,三,a 102,310,3,10
        """;

    @Test
    void rooms_classes_and_head_teachers_come_from_files() {
        assertThat(goIn(ImportKind.ROOMS, PLAN).state()).isEqualTo(State.COMPLETED);
        goIn(ImportKind.CLASSES, PLAN);
        goIn(ImportKind.HEADTEACHERS, "班级,班主任,任职日期\n一(1)班,王老师,2026-09-01\n三年级10班,P-LI-login,\n");

        assertThat(bench.stored().stream().filter(RoomOpened.class::isInstance).map(RoomOpened.class::cast))
                .extracting(RoomOpened::number, RoomOpened::building, RoomOpened::floor)
                .containsExactly(tuple("A101", "A", 1), tuple("A102", "A", 3));
        assertThat(bench.stored().stream().filter(ClassOpened.class::isInstance).map(ClassOpened.class::cast))
                .extracting(ClassOpened::grade, ClassOpened::number, ClassOpened::entryYear, ClassOpened::room)
                .containsExactly(
                        tuple(1, 1, 2026, Numbering.room(SampleSchool.SCHOOL, "A101")),
                        tuple(3, 10, 2024, Numbering.room(SampleSchool.SCHOOL, "A102")));
        assertThat(bench.stored().stream()
                        .filter(AppointmentMade.class::isInstance)
                        .map(AppointmentMade.class::cast))
                .extracting(AppointmentMade::person, AppointmentMade::schoolClass, AppointmentMade::from)
                .containsExactly(
                        tuple(
                                SampleSchool.WANG,
                                Numbering.schoolClass(SampleSchool.SCHOOL, 1, 2026, 1),
                                LocalDate.parse("2026-09-01")),
                        tuple(
                                SampleSchool.LI,
                                Numbering.schoolClass(SampleSchool.SCHOOL, 3, 2024, 10),
                                LocalDate.parse("2026-09-01")));
        // enrolment and three files
        assertThat(bench.store.appends).isEqualTo(4);
    }

    @Test
    void every_problem_is_listed_and_nothing_goes_in() {
        goIn(ImportKind.ROOMS, PLAN);

        ImportReport rooms = upload(ImportKind.ROOMS, "教室编号,楼层,面积\nA101,1,50\nA103,顶,\n,2,\nA 103,1,\n");
        assertThat(rooms.problems())
                .extracting("row", "column", "code")
                .containsExactlyInAnyOrder(
                        tuple(1, "面积", "COLUMN_NOT_NEEDED"),
                        tuple(2, "教室编号", "ROOM_EXISTS"),
                        tuple(3, "楼层", "FLOOR_UNREADABLE"),
                        tuple(4, "教室编号", "ROOM_MISSING"),
                        tuple(5, "教室编号", "TWICE_IN_FILE"));
        ImportReport classes =
                upload(ImportKind.CLASSES, "班级代号,年级,班序,教室编号,入学年份\n11,1,2,,\n13,1,3,Z9,\nx,,,,\n14,1,4,,26\n");
        assertThat(classes.problems())
                .extracting("row", "column", "code")
                .containsExactlyInAnyOrder(
                        tuple(2, "班级代号", "CLASS_CODE_DIFFERS"),
                        tuple(3, "教室编号", "ROOM_UNKNOWN"),
                        tuple(4, "班级代号", "CLASS_UNREADABLE"),
                        tuple(5, "入学年份", "ENTRY_YEAR_UNREADABLE"));
        ImportReport heads = upload(ImportKind.HEADTEACHERS, "班级代号,班主任,任职日期\n11,赵老师,9/1\n");
        assertThat(heads.problems())
                .extracting("row", "column", "code")
                .containsExactlyInAnyOrder(
                        tuple(2, "班主任", "PERSON_UNKNOWN"),
                        tuple(2, "任职日期", "FROM_UNREADABLE"),
                        tuple(2, "班级代号", "CLASS_READ_AS"),
                        tuple(2, "班级代号", "CLASS_UNKNOWN"));
        assertThat(upload(ImportKind.ROOMS, "a,b\n1,2\n").problems())
                .extracting("code")
                .containsExactly("REQUIRED_COLUMN_MISSING");
        assertThat(List.of(rooms, classes, heads))
                .extracting(ImportReport::state)
                .containsOnly(State.REFUSED);
        assertThat(bench.store.appends).isEqualTo(2);
    }

    @Test
    void a_class_with_another_head_teacher_is_not_given_a_second_one() {
        goIn(ImportKind.CLASSES, "班级代号\n11\n");
        goIn(ImportKind.HEADTEACHERS, "班级代号,班主任\n11,王老师\n");

        assertThat(upload(ImportKind.HEADTEACHERS, "班级代号,班主任\n11,李老师\n").problems())
                .extracting("code")
                .containsExactly("CLASS_READ_AS", "CLASS_HAS_HEAD_TEACHER");
        assertThat(upload(ImportKind.HEADTEACHERS, "班主任,班级代号\n王老师,11\n").problems())
                .extracting("code")
                .containsExactly("ALREADY_HEAD_TEACHER", "CLASS_READ_AS");
    }

    @Test
    void the_administrator_imports_rooms_but_not_devices() {
        Caller gao = new Caller(SampleSchool.GAO, SampleSchool.SCHOOL, Set.of(new Grant(Office.ADMINISTRATOR, null)));

        assertThat(desk.upload(gao, ImportKind.ROOMS, "教室.csv", bytes(PLAN)).ok())
                .isTrue();
        assertThatThrownBy(() -> desk.upload(gao, ImportKind.DEVICES, "设备.csv", bytes(PLAN)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(AccessRefusal.NOT_ALLOWED));
    }

    @Test
    void a_class_is_resolved_or_asked_about_and_never_guessed_in_silence() {
        ImportReport report = upload(
                ImportKind.CLASSES,
                "班级代号,年级,班序,入学年份\n25,,,2026\n111,,,2026\n111,1,11,2026\n三(6)班,,,2026\n5班,四年级,,\n十二班,,,2026\n");

        assertThat(report.problems())
                .extracting("row", "code")
                .containsExactly(tuple(2, "CLASS_READ_AS"), tuple(3, "CLASS_AMBIGUOUS"), tuple(7, "CLASS_UNREADABLE"));
        assertThat(report.problems().get(1).zh()).contains("1年级11班", "11年级1班");
    }

    @Test
    void rooms_come_with_their_campus_when_the_school_has_it() {
        assertThat(upload(ImportKind.ROOMS, "教室编号,校区\nE1,东校区\n").problems())
                .extracting("row", "column", "code")
                .containsExactly(tuple(2, "校区", "CAMPUS_UNKNOWN"));
        bench.desk.submit(
                RegisterBench.CHEN,
                "campus",
                "campus",
                new OpenCampus(SampleSchool.SCHOOL, "东校区", SampleSchool.TERM_START),
                "k");
        goIn(ImportKind.ROOMS, "教室编号,校区\nE1,东校区\nE2,\n");
        assertThat(bench.stored().stream().filter(RoomAssigned.class::isInstance))
                .containsExactly(new RoomAssigned(
                        Numbering.room(SampleSchool.SCHOOL, "E1"),
                        SampleSchool.SCHOOL,
                        Numbering.campus(SampleSchool.SCHOOL, "东校区"),
                        SampleSchool.TERM_START));
    }

    @Test
    void a_room_written_in_two_ways_is_asked_about() {
        ImportReport report = upload(ImportKind.ROOMS, "教室编号\nA901\nA-901\nＡ栋901室\nB901\n");

        assertThat(report.problems())
                .extracting("row", "code")
                .containsExactly(tuple(3, "ROOM_WRITTEN_OTHERWISE"), tuple(4, "ROOM_WRITTEN_OTHERWISE"));
    }
}
