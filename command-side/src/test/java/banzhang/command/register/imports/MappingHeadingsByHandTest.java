package banzhang.command.register.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.access.Refusal;
import banzhang.access.Refused;
import banzhang.access.account.AccountRefusal;
import banzhang.command.Answer;
import banzhang.command.CommandRefused;
import banzhang.command.register.ImportRefusal;
import banzhang.command.register.RegisterBench;
import banzhang.command.register.headings.HeadingRefusal;
import banzhang.command.register.imports.ImportReport.State;
import banzhang.command.register.imports.mapping.FileHeadings;
import banzhang.command.register.imports.mapping.Problem;
import banzhang.events.OrganisationEvent.RoomOpened;
import banzhang.events.RegisterEvent.HeadingForgotten;
import banzhang.events.RegisterEvent.HeadingMapped;
import banzhang.events.value.Digest;
import banzhang.events.value.ImportId;
import banzhang.events.value.Listing;
import banzhang.events.value.MappedColumn;
import banzhang.events.value.Office;
import banzhang.events.value.SchoolId;
import banzhang.journal.CanonicalJson;
import banzhang.sample.SampleSchool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("导入 · 标题对照")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MappingHeadingsByHandTest extends OrganisationFiles {
    private static final String STORE = "物资清单,,,\n物资编码,物件,放在哪,经办\nwz-1,投影仪,A101,赵六\nwz-2,音箱,A102,赵六\n";
    private static final Map<Integer, String> AS_MEANT = Map.of(0, "assetCode", 1, "name", 2, "place");
    private static final Digest ROW = CanonicalJson.digest(List.of("物资编码", "物件", "放在哪", "经办"));
    private static final Caller GAO =
            new Caller(SampleSchool.GAO, SampleSchool.SCHOOL, Set.of(new Grant(Office.ADMINISTRATOR, null)));

    @Test
    void a_file_nobody_can_read_is_read_once_a_person_has_said_what_its_columns_are() {
        ImportReport unread = upload(ImportKind.DEVICES, STORE);
        assertThat(unread.problems()).extracting(Problem::code).containsExactly("HEADINGS_NOT_FOUND");

        ImportReport read = map(unread.id(), 2, AS_MEANT);

        assertThat(read.state()).isEqualTo(State.CHECKED);
        assertThat(read.rows()).isEqualTo(2);
        assertThat(read.recognised()).isEqualTo(Map.of("物资编码", "资产编号", "物件", "资产名称", "放在哪", "存放地点"));
        assertThat(read.problems())
                .extracting(Problem::column, Problem::code)
                .containsExactly(tuple(null, "HEADINGS_AS_MAPPED"), tuple("经办", "COLUMN_SET_ASIDE"));
        assertThat(mappings())
                .containsExactly(new HeadingMapped(
                        SampleSchool.SCHOOL,
                        Listing.DEVICES,
                        ROW,
                        List.of(
                                new MappedColumn(0, "物资编码", "assetCode"),
                                new MappedColumn(1, "物件", "name"),
                                new MappedColumn(2, "放在哪", "place")),
                        SampleSchool.CHEN,
                        SampleSchool.TERM_START));
        assertRefused(ImportRefusal.IMPORT_NOT_FOUND, () -> desk.report(RegisterBench.CHEN, unread.id()));
    }

    @Test
    void the_next_such_file_is_read_so_by_itself_and_it_is_said() {
        map(upload(ImportKind.DEVICES, STORE).id(), 2, AS_MEANT);

        // stars, spaces and full-width letters make no other headings
        ImportReport next = upload(ImportKind.DEVICES, "*物资编码, 物 件,放在哪,经办\nwz-3,电脑,A103,赵六\n");

        assertThat(next.state()).isEqualTo(State.CHECKED);
        assertThat(next.problems()).extracting(Problem::code).contains("HEADINGS_AS_MAPPED");
        assertThat(upload(ImportKind.DEVICES, "物件,物资编码,放在哪,经办\n电脑,wz-4,A103,赵六\n")
                        .problems())
                .extracting(Problem::code)
                .containsExactly("HEADINGS_NOT_FOUND");
    }

    @Test
    void what_was_said_holds_for_this_school_and_this_kind_of_file_only() {
        map(upload(ImportKind.DEVICES, STORE).id(), 2, AS_MEANT);
        Caller elsewhere = new Caller(
                SampleSchool.CHEN, new SchoolId("elsewhere"), Set.of(new Grant(Office.GENERAL_AFFAIRS, null)));

        assertThat(upload(elsewhere, ImportKind.DEVICES, STORE).problems())
                .extracting(Problem::code)
                .containsExactly("HEADINGS_NOT_FOUND");
        assertThat(headings.mappings(elsewhere)).isEmpty();
        assertThat(upload(ImportKind.ROOMS, STORE).problems())
                .extracting(Problem::code)
                .containsExactly("REQUIRED_COLUMN_MISSING");
        assertThat(headings.mappings(GAO)).extracting(HeadingMapping::mayChange).containsExactly(false);
    }

    @Test
    void rooms_classes_and_appointments_are_mapped_too_and_by_the_administrator() {
        ImportReport rooms = upload(GAO, ImportKind.ROOMS, "屋子,在哪栋\nA101,一号楼\n");
        Answer said = headings.map(GAO, "k-rooms", rooms.id(), 0, 1, fields(Map.of(0, "room", 1, "building")));
        desk.confirm(GAO, "c-rooms", new ImportId(said.id()));
        ImportReport classes = upload(ImportKind.CLASSES, "哪个班,用哪间\n一(1)班,A101\n");
        desk.confirm(
                RegisterBench.CHEN,
                "c-classes",
                map(classes.id(), 1, Map.of(0, "classCode", 1, "room")).id());
        ImportReport heads = upload(ImportKind.HEADTEACHERS, "哪个班,谁带\n一(1)班,王老师\n");
        assertThat(map(heads.id(), 1, Map.of(0, "classCode", 1, "headTeacher")).state())
                .isEqualTo(State.CHECKED);
        ImportReport staff = upload(ImportKind.APPOINTMENTS, "谁,干什么,哪个班,教什么\n李老师,任课教师,一(1)班,数学\n");
        assertThat(map(staff.id(), 1, Map.of(0, "person", 1, "office", 2, "classCode", 3, "subject"))
                        .state())
                .isEqualTo(State.CHECKED);

        assertThat(bench.stored().stream().filter(RoomOpened.class::isInstance))
                .extracting(event -> ((RoomOpened) event).building())
                .containsExactly("一号楼");
        assertThat(headings.mappings(GAO))
                .extracting(HeadingMapping::kind)
                .containsExactly(
                        ImportKind.APPOINTMENTS, ImportKind.HEADTEACHERS, ImportKind.CLASSES, ImportKind.ROOMS);
    }

    @Test
    void the_beginning_of_the_file_is_shown_with_the_row_most_likely_meant() {
        FileHeadings shown = headings.headings(
                RegisterBench.CHEN,
                upload(ImportKind.DEVICES, "清单\n资产编号,物件\nwz-1,投影仪\n").id());

        assertThat(shown.row()).isEqualTo(2);
        assertThat(shown.remembered()).isFalse();
        assertThat(shown.sheets().getFirst().lines().get(1))
                .isEqualTo(new FileHeadings.Line(2, List.of("资产编号", "物件"), true, Map.of(0, "assetCode")));
    }

    @Test
    void a_mapping_is_changed_and_forgotten() {
        map(upload(ImportKind.DEVICES, STORE).id(), 2, AS_MEANT);

        Map<Integer, String> changed = Map.of(0, "assetCode", 1, "name");
        headings.remap(RegisterBench.CHEN, "change", ImportKind.DEVICES, ROW, fields(changed));
        headings.remap(RegisterBench.CHEN, "same", ImportKind.DEVICES, ROW, fields(changed));
        headings.forget(RegisterBench.CHEN, "forget", ImportKind.DEVICES, ROW);

        assertThat(mappings()).hasSize(3);
        assertThat(mappings().getLast())
                .isEqualTo(new HeadingForgotten(
                        SampleSchool.SCHOOL, Listing.DEVICES, ROW, SampleSchool.CHEN, SampleSchool.TERM_START));
        assertThat(upload(ImportKind.DEVICES, STORE).problems())
                .extracting(Problem::code)
                .containsExactly("HEADINGS_NOT_FOUND");
        assertRefused(
                HeadingRefusal.MAPPING_NOT_FOUND,
                () -> headings.forget(RegisterBench.CHEN, "again", ImportKind.DEVICES, ROW));
        assertRefused(
                HeadingRefusal.MAPPING_NOT_FOUND,
                () -> headings.remap(RegisterBench.CHEN, "late", ImportKind.DEVICES, ROW, fields(AS_MEANT)));
    }

    @Test
    void what_is_no_mapping_is_refused_and_nothing_is_remembered() {
        ImportId file = upload(ImportKind.DEVICES, STORE).id();
        Map<HeadingRefusal, List<Map<Integer, String>>> refused = new LinkedHashMap<>();
        refused.put(
                HeadingRefusal.COLUMN_WITHOUT_HEADING,
                List.of(Map.of(0, "assetCode", 9, "name"), Map.of(-1, "assetCode", 1, "name")));
        refused.put(
                HeadingRefusal.FIELD_NOT_IN_LISTING,
                List.of(Map.of(0, "assetCode", 1, "room"), Map.of(0, "ASSET_CODE", 1, "name")));
        refused.put(
                HeadingRefusal.FIELD_MAPPED_TWICE,
                List.of(Map.of(0, "assetCode", 1, "name", 2, "name"), Map.of(0, "name", 1, "name")));
        refused.put(
                HeadingRefusal.REQUIRED_FIELD_UNMAPPED,
                List.of(Map.of(), Map.of(0, "assetCode"), Map.of(1, "name", 2, "place")));

        refused.forEach((code, all) -> all.forEach(fields -> assertRefused(code, () -> map(file, 2, fields))));
        assertRefused(HeadingRefusal.HEADING_ROW_UNKNOWN, () -> map(file, 99, AS_MEANT));
        assertRefused(
                HeadingRefusal.HEADING_ROW_UNKNOWN,
                () -> headings.map(RegisterBench.CHEN, "sheet", file, 7, 2, fields(AS_MEANT)));
        assertRefused(HeadingRefusal.COLUMN_WITHOUT_HEADING, () -> map(file, 1, AS_MEANT));
        ImportId named =
                upload(ImportKind.DEVICES, "物资编码,物件,使用人\nwz-1,投影仪,赵六\n").id();
        assertRefused(
                HeadingRefusal.HEADING_OF_NAMES, () -> map(named, 1, Map.of(0, "assetCode", 1, "name", 2, "remarks")));
        ImportId known = upload(ImportKind.DEVICES, "编码,王老师的物件\nwz-1,投影仪\n").id();
        assertRefused(AccountRefusal.TEXT_NAMES_SOMEBODY, () -> map(known, 1, Map.of(0, "assetCode", 1, "name")));
        assertThat(mappings()).isEmpty();
        // the files are where they were
        assertThat(map(file, 2, AS_MEANT).state()).isEqualTo(State.CHECKED);
    }

    @Test
    void who_may_not_import_may_not_say_what_columns_are() {
        Caller zhou = new Caller(SampleSchool.ZHOU, SampleSchool.SCHOOL, Set.of(new Grant(Office.AUDITOR, null)));
        map(upload(ImportKind.DEVICES, STORE).id(), 2, AS_MEANT);

        for (Caller caller : List.of(zhou, GAO)) {
            assertRefused(
                    HeadingRefusal.NOT_YOURS_TO_MAP, () -> headings.forget(caller, "forget", ImportKind.DEVICES, ROW));
            assertRefused(
                    HeadingRefusal.NOT_YOURS_TO_MAP,
                    () -> headings.remap(caller, "remap", ImportKind.DEVICES, ROW, fields(AS_MEANT)));
        }
    }

    @Test
    void asked_twice_the_same_is_answered_and_one_upload_is_there() {
        ImportId file = upload(ImportKind.DEVICES, STORE).id();

        Answer first = headings.map(RegisterBench.CHEN, "once", file, 0, 2, fields(AS_MEANT));
        Answer again = headings.map(RegisterBench.CHEN, "once", file, 0, 2, fields(AS_MEANT));

        assertThat(again).isEqualTo(first);
        assertThat(desk.reports(RegisterBench.CHEN))
                .extracting(ImportReport::id)
                .containsExactly(new ImportId(first.id()));
    }

    @Test
    void the_file_is_kept_sealed_and_only_as_long_as_it_may_be_read_again() {
        ImportId file = upload(ImportKind.DEVICES, STORE).id();
        assertThat(originals()).hasSize(1);
        assertThat(originals().getFirst()).doesNotContain("赵六");
        ImportReport read = map(file, 2, AS_MEANT);
        assertThat(originals()).hasSize(1);

        desk.confirm(RegisterBench.CHEN, "confirm", read.id());
        awaitEnd(read.id());

        Awaitility.await().until(() -> originals().isEmpty());
        assertRefused(ImportRefusal.IMPORT_HAS_ENDED, () -> headings.headings(RegisterBench.CHEN, read.id()));
        List<ImportId> all = new ArrayList<>();
        for (int upload = 0; upload < 23; upload++) {
            all.add(upload(ImportKind.DEVICES, STORE.replace("wz", "w" + upload))
                    .id());
        }
        assertThat(originals()).hasSize(20);
        assertThat(all).filteredOn(this::isKept).hasSize(20);
    }

    private boolean isKept(ImportId file) {
        try {
            return !headings.headings(RegisterBench.CHEN, file).sheets().isEmpty();
        } catch (CommandRefused refused) {
            assertThat(refused.refusal()).isEqualTo(HeadingRefusal.FILE_NOT_KEPT);
            return false;
        }
    }

    private ImportReport map(ImportId file, int row, Map<Integer, String> fields) {
        String key = "map-" + file + "-" + row + "-" + fields.hashCode();
        Answer answer = headings.map(RegisterBench.CHEN, key, file, 0, row, fields(fields));
        return desk.report(RegisterBench.CHEN, new ImportId(answer.id()));
    }

    /// As they come from a body: anything may be left out.
    private static Map<Integer, @org.jspecify.annotations.Nullable String> fields(Map<Integer, String> fields) {
        Map<Integer, @org.jspecify.annotations.Nullable String> said = new LinkedHashMap<>(fields);
        said.putIfAbsent(3, null);
        return said;
    }

    private List<Object> mappings() {
        return bench.stored().stream()
                .filter(event -> event instanceof HeadingMapped || event instanceof HeadingForgotten)
                .toList();
    }

    private static void assertRefused(Refusal code, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .satisfies(refused -> assertThat(
                                refused instanceof CommandRefused rule ? rule.refusal() : ((Refused) refused).refusal())
                        .isEqualTo(code));
    }
}
