package banzhang.command.register.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.access.Refusal;
import banzhang.access.Refused;
import banzhang.access.account.AccountRefusal;
import banzhang.command.CommandRefused;
import banzhang.command.register.ConfirmCorrection;
import banzhang.command.register.CorrectionRefusal;
import banzhang.command.register.ImportRefusal;
import banzhang.command.register.ProposeCorrection;
import banzhang.command.register.RegisterBench;
import banzhang.command.register.imports.ImportReport.State;
import banzhang.command.register.imports.mapping.Problem;
import banzhang.events.CorrectionEvent.CorrectionConfirmed;
import banzhang.events.CorrectionEvent.CorrectionProposed;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.RegisterEvent.CorrectionBatchAdvanced;
import banzhang.events.RegisterEvent.CorrectionBatchCompleted;
import banzhang.events.RegisterEvent.CorrectionBatchConfirmed;
import banzhang.events.RegisterEvent.CorrectionBatchEvent;
import banzhang.events.RegisterEvent.CorrectionBatchProposed;
import banzhang.events.RegisterEvent.CorrectionBatchRejected;
import banzhang.events.RegisterEvent.CorrectionBatchWithdrawn;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.value.CardChange;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.ImportId;
import banzhang.events.value.Office;
import banzhang.journal.CanonicalJson;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("导入 · 更正")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectingByFileTest extends OrganisationFiles {
    private static final Instant NOW = SampleSchool.TERM_START;
    private static final String WHY = "存放地点按暑期调整";
    private static final Caller GAO =
            new Caller(SampleSchool.GAO, SampleSchool.SCHOOL, Set.of(new Grant(Office.ADMINISTRATOR, null)));
    private static final String MOVED = "资产编号,资产名称,存放地点,价值\nTY-1,投影仪,B201,4200.00\nTY-2,,B202,\nTY-3,音箱,A103,960\n";

    @Test
    void every_change_is_shown_old_and_new_before_anything_is_proposed() {
        register("TY-1,投影仪,A101,4200\nTY-2,投影仪,,4200\nTY-3,音箱,A103,960\n");
        int before = bench.store.appends;

        ImportReport report = upload(ImportKind.CORRECTIONS, MOVED);

        assertThat(report.state()).isEqualTo(State.CHECKED);
        assertThat(report.problems())
                .extracting(Problem::row, Problem::code)
                .containsExactly(tuple(4, "ROW_CHANGES_NOTHING"));
        ProposedChanges shown = corrections.changes(GAO, report.id(), 0, 50);
        assertThat(shown.cards()).isEqualTo(2);
        assertThat(shown.rows())
                .extracting(card -> card.assetCode().value(), ProposedChanges.Card::changes)
                .containsExactly(
                        tuple("TY-1", List.of(new ProposedChanges.Change("place", "存放地点", "A101", "B201"))),
                        tuple("TY-2", List.of(new ProposedChanges.Change("place", "存放地点", null, "B202"))));
        assertThat(bench.store.appends).isEqualTo(before);
    }

    @Test
    void one_proposes_the_file_another_confirms_it_and_every_card_is_corrected() {
        register("TY-1,投影仪,A101,4200\nTY-2,投影仪,,4200\nTY-3,音箱,A103,960\n");
        ImportId file = propose(MOVED);
        Digest shown = corrections.changes(GAO, file, 0, 1).changes();
        assertThat(corrected()).isEmpty();
        assertThat(desk.report(GAO, file).state()).isEqualTo(State.PROPOSED);

        corrections.confirm(GAO, "confirm", file, shown, "x");
        awaitEnd(file);

        assertThat(ofTheFile())
                .containsExactly(
                        new CorrectionBatchProposed(
                                file,
                                SampleSchool.SCHOOL,
                                CanonicalJson.digest(bytes(MOVED)),
                                shown,
                                2,
                                1,
                                WHY,
                                SampleSchool.CHEN,
                                Authentication.PASSWORD,
                                NOW,
                                NOW),
                        new CorrectionBatchConfirmed(
                                file, SampleSchool.SCHOOL, shown, SampleSchool.GAO, Authentication.PASSWORD, NOW, NOW),
                        new CorrectionBatchAdvanced(file, SampleSchool.SCHOOL, 0, 2, List.of(), NOW),
                        new CorrectionBatchCompleted(file, SampleSchool.SCHOOL, 2, 0, NOW));
        assertCorrectedByBoth(file);
        assertThat(upload(ImportKind.CORRECTIONS, MOVED).problems())
                .extracting(Problem::code)
                .contains("FILE_CHANGES_NOTHING");
    }

    @Test
    void a_card_that_changed_since_is_left_as_it_is_and_named() {
        register("TY-1,投影仪,A101,4200\nTY-2,投影仪,,4200\nTY-3,音箱,A103,960\n");
        ImportId file = propose(MOVED);
        Digest shown = corrections.changes(GAO, file, 0, 1).changes();
        CorrectionId single = new CorrectionId("k-1");
        submit(new ProposeCorrection(
                single,
                device(0),
                Map.of("place", Optional.of("C301")),
                "搬走了",
                Authentication.PASSWORD,
                NOW,
                RegisterBench.CHEN,
                NOW));
        submit(new ConfirmCorrection(single, device(0), Authentication.PASSWORD, NOW, GAO, NOW));

        corrections.confirm(GAO, "confirm", file, shown, "x");
        awaitEnd(file);

        assertThat(ofTheFile())
                .contains(new CorrectionBatchAdvanced(file, SampleSchool.SCHOOL, 0, 1, List.of(device(0)), NOW));
        assertThat(corrected())
                .filteredOn(event -> ((CorrectionConfirmed) event).device().equals(device(0)))
                .hasSize(1);
        ProposedChanges end = corrections.changes(RegisterBench.CHEN, file, 0, 50);
        assertThat(end.corrected()).isEqualTo(1);
        assertThat(end.overtaken()).isEqualTo(1);
    }

    @Test
    void a_crash_between_two_chunks_is_resumed_and_the_file_is_whole() {
        int rows = 2 * ImportRunner.CHUNK + 50;
        register(IntStream.range(0, rows)
                .mapToObj(row -> "TY-" + row + ",投影仪,A101,1\n")
                .collect(Collectors.joining()));
        ImportId file = propose(IntStream.range(0, rows)
                .mapToObj(row -> "TY-" + row + ",B" + row + "\n")
                .collect(Collectors.joining("", "资产编号,存放地点\n", "")));
        Digest shown = corrections.changes(GAO, file, 0, 1).changes();
        int crash = bench.store.appends + 3;
        bench.store.beforeAppend = () -> {
            if (bench.store.appends + 1 >= crash) {
                throw new IllegalStateException("the process died");
            }
        };
        corrections.confirm(GAO, "confirm", file, shown, "x");
        Awaitility.await().until(() -> bench.store.appends + 1 >= crash);
        assertThat(desk.report(GAO, file).state()).isEqualTo(State.RUNNING);

        bench.store.beforeAppend = null;
        corrections.confirm(GAO, "confirm", file, shown, "x");
        awaitEnd(file);

        assertThat(ofTheFile().stream().filter(CorrectionBatchAdvanced.class::isInstance))
                .extracting(event -> ((CorrectionBatchAdvanced) event).corrected())
                .containsExactly(200, 200, 50);
        assertThat(corrected()).hasSize(rows);
        assertThat(corrected().stream()
                        .map(event -> ((CorrectionConfirmed) event).correction())
                        .distinct())
                .hasSize(rows);
    }

    @Test
    void unknown_codes_codes_to_be_changed_and_doubled_rows_are_refused_with_the_rows() {
        register("TY-1,投影仪,A101,4200\nTY-2,投影仪,,4200\nTY-3,音箱,A103,960\n");

        ImportReport report = upload(
                ImportKind.CORRECTIONS, "资产编号,新资产编号,存放地点,数量\nTY-1,TY-9,B1,\nTY-8,,B2,\nTY-2,,B3,0\nTY-1,,B4,\n,,B5,\n");

        assertThat(report.state()).isEqualTo(State.REFUSED);
        assertThat(report.problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::row, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple(1, "ASSET_CODE_NEVER_CHANGES"),
                        tuple(3, "ASSET_CODE_UNKNOWN"),
                        tuple(4, "COUNT_OUT_OF_RANGE"),
                        tuple(5, "ASSET_CODE_TWICE_IN_FILE"),
                        tuple(6, "VALUE_MISSING"));
        assertRefused(
                ImportRefusal.IMPORT_HAS_PROBLEMS,
                () -> corrections.propose(RegisterBench.CHEN, "p", report.id(), WHY, "x"));
    }

    @Test
    void a_blank_cell_and_what_follows_from_other_columns_change_nothing() {
        register("TY-1,投影仪,A101,4200\n");

        ImportReport report = upload(ImportKind.CORRECTIONS, "资产编号,资产名称,单价,数量,资产分类,存放地点\nTY-1,,9999,,多媒体,-\n");

        assertThat(report.problems()).extracting(Problem::code).contains("FILE_CHANGES_NOTHING");
    }

    @Test
    void who_decides_is_somebody_else_and_decides_on_what_was_shown() {
        register("TY-1,投影仪,A101,4200\nTY-2,投影仪,,4200\nTY-3,音箱,A103,960\n");
        ImportId file = propose(MOVED);
        Digest shown = corrections.changes(GAO, file, 0, 1).changes();
        Caller zhou = new Caller(SampleSchool.ZHOU, SampleSchool.SCHOOL, Set.of(new Grant(Office.AUDITOR, null)));

        assertRefused(
                CorrectionRefusal.PROPOSED_BY_YOU,
                () -> corrections.confirm(RegisterBench.CHEN, "1", file, shown, "x"));
        assertRefused(CorrectionRefusal.NOT_YOURS_TO_DECIDE, () -> corrections.confirm(zhou, "2", file, shown, "x"));
        assertRefused(
                CorrectionRefusal.CORRECTION_OVERTAKEN,
                () -> corrections.confirm(GAO, "3", file, CanonicalJson.digest("other"), "x"));
        assertRefused(CorrectionRefusal.NOT_PROPOSED_BY_YOU, () -> corrections.withdraw(GAO, "4", file));
        assertRefused(CorrectionRefusal.REASON_MISSING, () -> corrections.reject(GAO, "5", file, " "));
        assertRefused(AccountRefusal.TEXT_NAMES_SOMEBODY, () -> corrections.reject(GAO, "6", file, "王老师说不对"));
        assertRefused(ImportRefusal.CORRECTIONS_ARE_PROPOSED, () -> desk.confirm(RegisterBench.CHEN, "7", file));
        assertRefused(ImportRefusal.IMPORT_ALREADY_BEGUN, () -> desk.discard(RegisterBench.CHEN, file));

        corrections.reject(GAO, "8", file, "抄错了行");
        awaitWithdrawn(file);

        assertThat(ofTheFile().getLast())
                .isEqualTo(new CorrectionBatchRejected(file, SampleSchool.SCHOOL, "抄错了行", SampleSchool.GAO, NOW));
        assertRefused(CorrectionRefusal.CORRECTION_HAS_ENDED, () -> corrections.confirm(GAO, "9", file, shown, "x"));
        assertThat(corrected()).isEmpty();
        assertThat(originals()).isEmpty();
    }

    @Test
    void who_proposed_takes_the_file_back() {
        register("TY-1,投影仪,A101,4200\nTY-2,投影仪,,4200\nTY-3,音箱,A103,960\n");
        ImportId file = propose(MOVED);

        corrections.withdraw(RegisterBench.CHEN, "back", file);

        assertThat(ofTheFile().getLast())
                .isEqualTo(new CorrectionBatchWithdrawn(file, SampleSchool.SCHOOL, SampleSchool.CHEN, NOW));
    }

    private void assertCorrectedByBoth(ImportId file) {
        assertThat(corrected())
                .contains(new CorrectionConfirmed(
                        CorrectionId.inFile(file, 0),
                        device(0),
                        SampleSchool.SCHOOL,
                        List.of(new CardChange("place", "A101", "B201")),
                        SampleSchool.GAO,
                        Authentication.PASSWORD,
                        NOW,
                        NOW))
                .hasSize(2);
        assertThat(bench.stored())
                .filteredOn(CorrectionProposed.class::isInstance)
                .allSatisfy(event ->
                        assertThat(((CorrectionProposed) event).proposedBy()).isEqualTo(SampleSchool.CHEN));
    }

    private void register(String rows) {
        ImportReport checked = upload(ImportKind.DEVICES, "资产编号,资产名称,存放地点,价值\n" + rows);
        desk.confirm(RegisterBench.CHEN, "register", checked.id());
        awaitEnd(checked.id());
    }

    private ImportId propose(String csv) {
        ImportReport checked = upload(ImportKind.CORRECTIONS, csv);
        assertThat(checked.state()).isEqualTo(State.CHECKED);
        corrections.propose(RegisterBench.CHEN, "propose", checked.id(), " " + WHY, "x");
        return checked.id();
    }

    private void submit(Object command) {
        bench.desk.submit(RegisterBench.CHEN, "single-" + command.getClass().getSimpleName(), "single", command, "k-1");
    }

    private void awaitWithdrawn(ImportId file) {
        Awaitility.await().until(() -> originals().isEmpty());
        assertThat(desk.report(GAO, file).state()).isEqualTo(State.WITHDRAWN);
    }

    private DeviceId device(int number) {
        return bench.stored().stream()
                .filter(DeviceRegistered.class::isInstance)
                .map(event -> ((DeviceRegistered) event).device())
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    private List<Object> ofTheFile() {
        return bench.stored().stream()
                .filter(CorrectionBatchEvent.class::isInstance)
                .toList();
    }

    private List<Object> corrected() {
        return bench.stored().stream()
                .filter(CorrectionConfirmed.class::isInstance)
                .toList();
    }

    private static void assertRefused(Refusal code, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .satisfies(refused -> assertThat(
                                refused instanceof CommandRefused rule ? rule.refusal() : ((Refused) refused).refusal())
                        .isEqualTo(code));
    }
}
