package banzhang.command.register.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.access.Refused;
import banzhang.command.organisation.Numbering;
import banzhang.command.register.RegisterBench;
import banzhang.command.register.imports.ImportReport.State;
import banzhang.events.OrganisationEvent;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.TeachingAssigned;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.Subject;
import banzhang.sample.SampleSchool;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("导入 · 任职")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportingAppointmentsTest extends OrganisationFiles {
    private static final Caller GAO =
            new Caller(SampleSchool.GAO, SampleSchool.SCHOOL, Set.of(new Grant(Office.ADMINISTRATOR, null)));
    private static final ClassId FIRST = Numbering.schoolClass(SampleSchool.SCHOOL, 1, 2026, 1);
    private static final LocalDate SEPTEMBER = LocalDate.parse("2026-09-01");
    private static final LocalDate FEBRUARY = LocalDate.parse("2027-02-01");
    private static final String HEADINGS = "登录名,职务,班级,学科,任职日期,卸任日期\n";

    @BeforeEach
    void openClasses() {
        goIn(ImportKind.CLASSES, "班级代号\n11\n一(2)班\n");
    }

    private List<OrganisationEvent> appointments() {
        return bench.stored().stream()
                .filter(OrganisationEvent.class::isInstance)
                .map(OrganisationEvent.class::cast)
                .filter(event -> Stream.of(AppointmentMade.class, TeachingAssigned.class, AppointmentEnded.class)
                        .anyMatch(kind -> kind.isInstance(event)))
                .toList();
    }

    @Test
    void people_are_appointed_by_login_with_class_subject_and_both_dates_in_one_append() {
        int before = bench.store.appends;
        ImportReport done = goIn(
                ImportKind.APPOINTMENTS,
                HEADINGS + "p-wang-login,班主任,一(1)班,,2026-09-01,\n" + "P-LI-login,科任教师,一年级1班,体育,2026/9/1,2027年2月1日\n");
        assertThat(done.state()).isEqualTo(State.COMPLETED);
        AppointmentId head = new AppointmentId("a-%s-0002".formatted(done.id()));
        AppointmentId teacher = new AppointmentId("a-%s-0003".formatted(done.id()));
        var at = SampleSchool.TERM_START;
        assertThat(appointments())
                .containsExactly(
                        new AppointmentMade(
                                head,
                                SampleSchool.SCHOOL,
                                SampleSchool.WANG,
                                Office.HEAD_TEACHER,
                                FIRST,
                                SEPTEMBER,
                                at),
                        new AppointmentMade(
                                teacher,
                                SampleSchool.SCHOOL,
                                SampleSchool.LI,
                                Office.SUBJECT_TEACHER,
                                FIRST,
                                SEPTEMBER,
                                at),
                        new TeachingAssigned(
                                teacher, SampleSchool.SCHOOL, SampleSchool.LI, FIRST, Subject.PHYSICAL_EDUCATION, at),
                        new AppointmentEnded(
                                teacher,
                                SampleSchool.SCHOOL,
                                SampleSchool.LI,
                                Office.SUBJECT_TEACHER,
                                FIRST,
                                FEBRUARY,
                                at));
        assertThat(bench.store.appends).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "p-wang-login,校工,,,,; OFFICE_UNKNOWN",
                "p-wang-login,校长,,,,; OFFICE_NOT_YOURS",
                "nobody,班主任,11,,,; PERSON_UNKNOWN",
                "p-wang-login,班主任,19,,,; CLASS_UNKNOWN",
                "p-wang-login,班主任,111,,,; CLASS_AMBIGUOUS",
                "p-wang-login,班主任,,,,; CLASS_UNREADABLE",
                "p-wang-login,任课教师,一(1)班,,,; SUBJECT_UNKNOWN",
                "p-wang-login,任课教师,一(1)班,闲谈,,; SUBJECT_UNKNOWN",
                "p-wang-login,班主任,一(1)班,语文,,; SUBJECT_NOT_WANTED",
                "p-wang-login,班主任,一(1)班,,9/1,; FROM_UNREADABLE",
                "p-wang-login,班主任,一(1)班,,,7/1; UNTIL_UNREADABLE",
                "p-wang-login,班主任,一(1)班,,2026-09-01,2026-08-31; ENDS_BEFORE_IT_BEGAN",
            })
    void a_row_that_cannot_be_is_named_with_its_reason_and_nothing_goes_in(String row, String code) {
        ImportReport report = upload(ImportKind.APPOINTMENTS, HEADINGS + row + "\np-li-login,班主任,一(2)班,,,\n");
        assertThat(report.state()).isEqualTo(State.REFUSED);
        assertThat(report.problems())
                .filteredOn(problem -> problem.isError())
                .extracting("row", "code")
                .containsExactly(tuple(2, code));
        assertThat(appointments()).isEmpty();
    }

    @Test
    void each_row_is_judged_with_those_above_it_and_with_what_is_arranged() {
        goIn(ImportKind.APPOINTMENTS, HEADINGS + "p-wang-login,班主任,一(1)班,,2026-09-01,2027-02-01\n");
        ImportReport report = upload(
                ImportKind.APPOINTMENTS,
                HEADINGS
                        + "p-wang-login,班主任,一(1)班,,2026-10-01,\n" // holds it then already
                        + "p-li-login,班主任,一(1)班,,2027-01-31,\n" // a day too early
                        + "p-li-login,班主任,一(1)班,,2027-02-01,\n"
                        + "p-wang-login,班主任,一(1)班,,2027-06-01,\n"); // the row above has it
        assertThat(report.problems())
                .extracting("row", "code")
                .containsExactly(
                        tuple(2, "ALREADY_APPOINTED"),
                        tuple(3, "CLASS_HAS_HEAD_TEACHER_THEN"),
                        tuple(5, "CLASS_HAS_HEAD_TEACHER_THEN"));
    }

    @Test
    void the_same_person_twice_is_skipped_with_a_word() {
        String row = "p-li-login,任课教师,一(1)班,语文,2026-09-01,\n";
        ImportReport report = upload(ImportKind.APPOINTMENTS, HEADINGS + row + row);
        assertThat(report.ok()).isTrue();
        assertThat(report.problems()).extracting("row", "code").containsExactly(tuple(3, "ALREADY_APPOINTED"));
    }

    @Test
    void the_administrator_fills_every_office_and_nobody_else_confirms_it() {
        ImportReport checked = upload(GAO, ImportKind.APPOINTMENTS, "姓名,职务,任职日期\n王老师,电教管理员,2026-09-01\n李老师,分管领导,\n");
        assertThat(checked.ok()).isTrue();
        assertThatThrownBy(() -> desk.confirm(RegisterBench.CHEN, "chen-confirms", checked.id()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(AccessRefusal.NOT_ALLOWED));
        assertThat(appointments()).isEmpty();
        desk.confirm(GAO, "gao-confirms", checked.id());
        assertThat(appointments())
                .extracting("person", "office", "from")
                .containsExactly(
                        tuple(SampleSchool.WANG, Office.INFORMATION_CENTRE, SEPTEMBER),
                        tuple(SampleSchool.LI, Office.SUPERVISING_LEADER, SEPTEMBER));
    }

    @Test
    void an_office_of_the_school_takes_no_class() {
        assertThat(upload(GAO, ImportKind.APPOINTMENTS, HEADINGS + "p-wang-login,校长,一(1)班,,,\n")
                        .problems())
                .extracting("code")
                .containsExactly("CLASS_NOT_WANTED");
    }

    @Test
    void a_file_without_offices_is_no_list_of_appointments() {
        assertThat(upload(ImportKind.APPOINTMENTS, "姓名,班级\n王老师,11\n").problems())
                .extracting("code")
                .containsExactly("REQUIRED_COLUMN_MISSING");
    }
}
