package banzhang.command.register.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import banzhang.access.Refusal;
import banzhang.command.CommandRefusal;
import banzhang.command.CommandRefused;
import banzhang.command.organisation.Numbering;
import banzhang.command.register.RegisterBench;
import banzhang.command.register.imports.ImportReport.State;
import banzhang.command.register.imports.mapping.Candidate;
import banzhang.command.register.imports.mapping.Problem;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.value.ImportId;
import banzhang.sample.SampleSchool;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a file writes for a class or a room is resolved, or asked about and answered by choosing; never guessed.
@DisplayName("导入 · 选定写法")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChoosingReadingsTest extends OrganisationFiles {
    private ImportReport choose(String key, ImportId id, Map<String, String> said) {
        return readings.choose(RegisterBench.CHEN, key, id, said);
    }

    private static List<String> codes(ImportReport report) {
        return report.problems().stream().map(Problem::code).toList();
    }

    @Test
    void head_teachers_are_appointed_to_the_classes_that_were_chosen() {
        goIn(ImportKind.CLASSES, "年级,班序\n1,11\n11,1\n2,3\n8,3\n3,10\n");
        ImportReport asked = upload(ImportKind.HEADTEACHERS, "班级,班主任\n111,王老师\n2025级3班,李老师\n三年级（10）班,王老师\n");
        assertThat(asked.state()).isEqualTo(State.REFUSED);
        assertThat(asked.problems())
                .extracting(Problem::row, Problem::code, Problem::asked)
                .containsExactly(
                        tuple(2, "CLASS_AMBIGUOUS", "CLASS:111"), tuple(3, "CLASS_AMBIGUOUS", "CLASS:2025级3班"));
        assertThat(asked.problems().getFirst().candidates())
                .containsExactly(new Candidate("1-11", "1年级11班"), new Candidate("11-1", "11年级1班"));
        assertThat(asked.problems().get(1).candidates())
                .extracting(Candidate::key)
                .containsExactly("2-3", "8-3");

        ImportReport half = choose("first", asked.id(), Map.of("CLASS:111", "11-1"));
        assertThat(codes(half)).containsExactly("CLASS_READ_AS", "CLASS_AMBIGUOUS");
        ImportReport whole = choose("second", half.id(), Map.of("CLASS:2025级3班", "8-3"));
        assertThat(whole.state()).isEqualTo(State.CHECKED);
        assertThat(codes(whole)).containsExactly("CLASS_READ_AS", "CLASS_READ_AS");
        desk.confirm(RegisterBench.CHEN, "confirm", whole.id());
        assertThat(bench.stored().stream()
                        .filter(AppointmentMade.class::isInstance)
                        .map(AppointmentMade.class::cast))
                .extracting(AppointmentMade::person, AppointmentMade::schoolClass)
                .contains(
                        tuple(SampleSchool.WANG, Numbering.schoolClass(SampleSchool.SCHOOL, 11, 2025, 1)),
                        tuple(SampleSchool.LI, Numbering.schoolClass(SampleSchool.SCHOOL, 8, 2025, 3)),
                        tuple(SampleSchool.WANG, Numbering.schoolClass(SampleSchool.SCHOOL, 3, 2024, 10)));
    }

    @Test
    void a_number_alone_is_the_one_class_of_it_and_says_so_or_is_asked_about() {
        goIn(ImportKind.CLASSES, "年级,班序\n1,4\n2,5\n7,5\n");
        ImportReport report = upload(ImportKind.HEADTEACHERS, "班级,班主任\n4班,王老师\n（五）班,李老师\n");
        assertThat(codes(report)).containsExactly("CLASS_READ_AS", "CLASS_AMBIGUOUS");
        assertThat(report.problems().getFirst().zh()).contains("1年级4班");
    }

    @Test
    void classes_are_opened_in_the_rooms_that_were_chosen() {
        goIn(ImportKind.ROOMS, "教室编号,楼栋\n1号楼301,\n3号楼301,\n205,教学楼\n");
        ImportReport asked = upload(ImportKind.CLASSES, "年级,班序,教室\n1,1,301\n1,2,三号楼301室\n1,3,教学楼205\n1,4,４０１\n");
        assertThat(asked.problems())
                .extracting(Problem::row, Problem::code, Problem::asked)
                .containsExactly(
                        tuple(2, "ROOM_AMBIGUOUS", "ROOM:301"),
                        tuple(3, "ROOM_READ_AS", null),
                        tuple(4, "ROOM_READ_AS", null),
                        tuple(5, "ROOM_UNKNOWN", null));
        ImportReport again = upload(ImportKind.CLASSES, "年级,班序,教室\n1,1,301\n1,2,三号楼301室\n1,3,教学楼205\n");
        ImportReport checked = choose("room", again.id(), Map.of("ROOM:301", "1号楼301"));
        assertThat(checked.state()).isEqualTo(State.CHECKED);
        desk.confirm(RegisterBench.CHEN, "confirm", checked.id());
        assertThat(bench.stored().stream().filter(ClassOpened.class::isInstance).map(ClassOpened.class::cast))
                .extracting(ClassOpened::number, ClassOpened::room)
                .containsExactly(
                        tuple(1, Numbering.room(SampleSchool.SCHOOL, "1号楼301")),
                        tuple(2, Numbering.room(SampleSchool.SCHOOL, "3号楼301")),
                        tuple(3, Numbering.room(SampleSchool.SCHOOL, "205")));
    }

    @Test
    void a_devices_place_is_the_room_that_was_chosen_or_stays_as_it_is_written() {
        goIn(ImportKind.ROOMS, "教室编号\n1号楼301\n3号楼301\nA101\n");
        ImportReport asked =
                upload(ImportKind.DEVICES, "资产编号,资产名称,数量,存放地点\nNT-1,投影仪,1,301\nNT-2,投影仪,1,a101室\nNT-3,投影仪,1,操场\n");
        assertThat(asked.problems())
                .extracting(Problem::row, Problem::code)
                .containsExactly(tuple(2, "ROOM_AMBIGUOUS"), tuple(3, "ROOM_READ_AS"));
        assertThat(asked.problems().getFirst().candidates())
                .extracting(Candidate::key)
                .containsExactlyInAnyOrder("1号楼301", "3号楼301", "=");
        ImportReport checked = choose("place", asked.id(), Map.of("ROOM:301", "3号楼301"));
        desk.confirm(RegisterBench.CHEN, "confirm", checked.id());
        awaitEnd(checked.id());
        assertThat(bench.stored().stream()
                        .filter(DeviceRegistered.class::isInstance)
                        .map(DeviceRegistered.class::cast))
                .extracting(one -> one.assetCode().value(), one -> one.card().place())
                .containsExactly(tuple("NT-1", "3号楼301"), tuple("NT-2", "A101"), tuple("NT-3", "操场"));

        ImportReport corrections = upload(ImportKind.CORRECTIONS, "资产编号,存放地点\nNT-3,301\n");
        assertThat(codes(corrections)).containsExactly("ROOM_AMBIGUOUS");
        assertThat(choose("kept", corrections.id(), Map.of("ROOM:301", "=")).state())
                .isEqualTo(State.CHECKED);
    }

    @Test
    void the_same_answer_again_finds_the_same_file_and_the_next_file_is_asked_anew() {
        goIn(ImportKind.CLASSES, "年级,班序\n1,11\n11,1\n");
        ImportReport asked = upload(ImportKind.HEADTEACHERS, "班级,班主任\n111,王老师\n");
        ImportReport chosen = choose("once", asked.id(), Map.of("CLASS:111", "1-11"));
        assertThat(choose("once", asked.id(), Map.of("CLASS:111", "1-11")).id()).isEqualTo(chosen.id());
        refused(CommandRefusal.IDEMPOTENCY_KEY_REUSED, () -> choose("once", asked.id(), Map.of("CLASS:111", "11-1")));
        assertThat(codes(upload(ImportKind.HEADTEACHERS, "班级,班主任\n111,李老师\n"))).containsExactly("CLASS_AMBIGUOUS");
    }

    @Test
    void only_what_was_asked_can_be_answered_and_only_with_what_was_offered() {
        goIn(ImportKind.CLASSES, "年级,班序\n1,11\n11,1\n2,2\n");
        ImportId asked = upload(ImportKind.HEADTEACHERS, "班级,班主任\n111,王老师\n").id();
        refused(ReadingRefusal.READINGS_MISSING, () -> choose("a", asked, Map.of()));
        refused(ReadingRefusal.READING_NOT_ASKED, () -> choose("b", asked, Map.of("CLASS:22", "2-2")));
        refused(
                ReadingRefusal.READING_NOT_ASKED,
                () -> choose("c", asked, Map.of("CLASS:111", "2-2", "CLASS:22", "2-2")));
        refused(ReadingRefusal.READING_NOT_OFFERED, () -> choose("d", asked, Map.of("CLASS:111", "2-2")));
        assertThat(desk.report(RegisterBench.CHEN, asked).state()).isEqualTo(State.REFUSED);
    }

    private static void refused(Refusal refusal, ThrowingCallable asking) {
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(
                        CommandRefused.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
    }
}
