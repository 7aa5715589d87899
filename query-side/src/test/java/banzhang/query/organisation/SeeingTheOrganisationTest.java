package banzhang.query.organisation;

import static banzhang.query.ViewsByHand.chen;
import static banzhang.query.ViewsByHand.headTeacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.access.Refused;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.sample.SampleSchool;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("组织 · 查阅")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeeingTheOrganisationTest {
    private static final PersonId SUN = new PersonId("p-sun");
    private final ViewsByHand views = new ViewsByHand();
    private final Organisation organisation = views.get(Organisation.class);

    @AfterEach
    void close() {
        views.close();
    }

    private static AppointmentMade made(String id, PersonId person, String from) {
        return new AppointmentMade(
                new AppointmentId(id),
                SampleSchool.SCHOOL,
                person,
                Office.HEAD_TEACHER,
                SampleSchool.CLASS_1_1,
                LocalDate.parse(from),
                Story.START);
    }

    private static AppointmentEnded ended(String id, PersonId person, String until) {
        return new AppointmentEnded(
                new AppointmentId(id),
                SampleSchool.SCHOOL,
                person,
                Office.HEAD_TEACHER,
                SampleSchool.CLASS_1_1,
                LocalDate.parse(until),
                Story.START);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23, p-sun", // today is 23 November: 王老师's last day was yesterday
        "2026-11-24, 2026-11-24, p-wang",
        "2026-11-20, 2026-11-24, ",
    })
    void the_head_teacher_is_who_holds_the_office_today(String until, String from, String expected) {
        String type = "SchoolClass";
        String aggregate = SampleSchool.CLASS_1_1.value();
        views.with(Story.ofSampleSchool()
                .tell(type, aggregate, ended("a-wang", SampleSchool.WANG, until))
                .tell(type, aggregate, made("a-sun", SUN, from)));
        assertThat(organisation.schoolClass(chen(), SampleSchool.CLASS_1_1).headTeacher())
                .isEqualTo(expected == null ? null : new PersonId(expected));
    }

    @Test
    void classes_are_named_as_people_say_them_and_come_by_grade_and_number() {
        views.with(Story.ofSampleSchool());
        assertThat(organisation.classes(chen())).extracting(SchoolClass::name).containsExactly("一(1)班", "一(2)班");
        assertThat(ClassName.of(7, 12)).isEqualTo("七(12)班");
        assertThat(ClassName.of(12, 1)).isEqualTo("十二(1)班");
    }

    @Test
    void a_head_teacher_sees_the_own_class_its_room_and_the_own_appointment() {
        views.with(Story.ofSampleSchool());
        var wang = headTeacher(SampleSchool.WANG, SampleSchool.CLASS_1_1);
        assertThat(organisation.classes(wang)).extracting(SchoolClass::id).containsExactly(SampleSchool.CLASS_1_1);
        assertThat(organisation.rooms(wang)).extracting(Room::number).containsExactly("A101");
        assertThat(organisation.appointments(wang))
                .extracting(Appointment::person)
                .containsExactly(SampleSchool.WANG);
        assertThat(organisation.people(wang)).containsOnlyKeys(SampleSchool.WANG);
        assertThatThrownBy(() -> organisation.schoolClass(wang, SampleSchool.CLASS_1_2))
                .isInstanceOf(Refused.class);
    }

    @Test
    void another_school_has_nothing_of_this_one() {
        views.with(Story.ofSampleSchool());
        var elsewhere = new banzhang.access.Caller(
                SampleSchool.CHEN,
                new banzhang.events.value.SchoolId("qingh"),
                java.util.Set.of(new banzhang.access.Grant(Office.GENERAL_AFFAIRS, null)));
        assertThat(organisation.classes(elsewhere)).isEmpty();
        assertThat(organisation.rooms(elsewhere)).isEmpty();
    }
}
