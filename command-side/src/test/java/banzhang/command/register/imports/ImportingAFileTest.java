package banzhang.command.register.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.access.FreeText;
import banzhang.access.Refused;
import banzhang.access.vault.MasterKeys;
import banzhang.access.vault.PersonKeys;
import banzhang.command.CommandRefused;
import banzhang.command.register.DeviceRefusal;
import banzhang.command.register.ImportRefusal;
import banzhang.command.register.RegisterBench;
import banzhang.command.register.RegisterDevice;
import banzhang.command.register.imports.ImportReport.State;
import banzhang.events.RegisterEvent.AssetCodeClaimed;
import banzhang.events.RegisterEvent.AssetCodeReleased;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.RegisterEvent.ImportAdvanced;
import banzhang.events.RegisterEvent.ImportBegun;
import banzhang.events.RegisterEvent.ImportCompleted;
import banzhang.events.RegisterEvent.ImportWithdrawn;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ImportId;
import banzhang.journal.CanonicalJson;
import banzhang.journal.TemporaryDatabase;
import banzhang.sample.SampleSchool;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportingAFileTest {
    /// Three chunks.
    private static final int ROWS = 2 * ImportRunner.CHUNK + 50;

    private final RegisterBench bench = new RegisterBench();
    private TemporaryDatabase server;
    private MongoClient client;
    private ImportFiles files;
    private final MasterKeys masters = MasterKeys.inMemory();
    private Process process;

    /// What one running process has of the import; a crash makes a new one on the same stores.
    private final class Process {
        final ImportJournal journal = new ImportJournal(bench.events, bench.store);
        final ImportRunner runner = new ImportRunner(files, journal, bench.commands, RegisterBench.CLOCK);
        final ImportQueue queue =
                new ImportQueue(runner, new CorrectionRunner(files, journal, bench.commands, RegisterBench.CLOCK));
        final OrganisationEntry organisation = new OrganisationEntry(
                journal, bench::rooms, RegisterBench.PEOPLE, person -> Optional.of(person + "-login"));
        final ImportDesk desk = new ImportDesk(
                files,
                journal,
                new DryRuns(journal, RegisterBench.PEOPLE, organisation, RegisterBench.CLOCK),
                organisation,
                queue,
                bench.desk,
                new FreeText(RegisterBench.PEOPLE, caller -> {}),
                RegisterBench.CLOCK);

        void resume() {
            new WhenRestartedThenResumeImports(files, journal, queue, RegisterBench.CLOCK).resume();
        }
    }

    @BeforeEach
    void start() {
        server = TemporaryDatabase.open();
        client = MongoClients.create(server.connectionString());
        files = new ImportFiles(
                client.getDatabase("banzhang"), new PersonKeys(client.getDatabase("banzhang"), masters));
        process = new Process();
    }

    @AfterEach
    void stop() {
        process.queue.close();
        client.close();
        server.close();
    }

    @Test
    void a_checked_file_goes_in_as_a_whole_and_shows_at_its_last_step() {
        ImportReport checked = upload(register(ROWS));
        assertThat(checked.state()).isEqualTo(State.CHECKED);
        assertThat(bench.stored()).isEmpty();

        confirm(checked.id());
        ImportReport completed = awaitEnd(checked.id());

        assertThat(completed.state()).isEqualTo(State.COMPLETED);
        assertThat(completed.done()).isEqualTo(ROWS);
        assertThat(completed.position()).isEqualTo(bench.store.head());
        assertThat(bench.stored().getFirst())
                .isEqualTo(new ImportBegun(
                        checked.id(),
                        SampleSchool.SCHOOL,
                        CanonicalJson.digest(register(ROWS)),
                        ROWS,
                        3,
                        SampleSchool.TERM_START));
        assertThat(bench.stored().getLast())
                .isEqualTo(new ImportCompleted(checked.id(), SampleSchool.SCHOOL, ROWS, SampleSchool.TERM_START));
        assertThat(count(DeviceRegistered.class)).isEqualTo(ROWS);
        assertThat(count(AssetCodeClaimed.class)).isEqualTo(ROWS);
        // begun, three chunks, completed
        assertThat(bench.store.appends).isEqualTo(5);
        assertThat(stagedDocuments()).isZero();
    }

    @Test
    void a_crash_between_two_chunks_is_resumed_where_the_journal_stands() {
        ImportReport checked = upload(register(ROWS));
        crashAtAppend(3);
        confirm(checked.id());
        awaitAppends(2);
        assertThat(process.desk.report(RegisterBench.CHEN, checked.id()).state())
                .isEqualTo(State.RUNNING);

        restart();
        process.resume();

        assertThat(awaitEnd(checked.id()).state()).isEqualTo(State.COMPLETED);
        assertThat(bench.stored().stream().filter(ImportAdvanced.class::isInstance))
                .containsExactly(advanced(checked, 0, 200), advanced(checked, 1, 200), advanced(checked, 2, 50));
        assertThat(count(DeviceRegistered.class)).isEqualTo(ROWS);
    }

    @Test
    void a_chunk_stored_without_an_answer_is_not_stored_again() {
        ImportReport checked = upload(register(ROWS));
        AtomicInteger appends = new AtomicInteger();
        bench.store.afterAppend = () -> {
            if (appends.incrementAndGet() == 2) {
                throw new EventStoreException("the connection broke");
            }
        };

        confirm(checked.id());

        assertThat(awaitEnd(checked.id()).state()).isEqualTo(State.COMPLETED);
        assertThat(count(DeviceRegistered.class)).isEqualTo(ROWS);
    }

    @Test
    void a_crash_right_after_the_confirmation_is_resumed() {
        ImportReport checked = upload(register(ROWS));
        crashAtAppend(2);
        confirm(checked.id());

        restart();
        process.resume();

        assertThat(awaitEnd(checked.id()).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void missing_staged_rows_withdraw_the_import_and_free_its_codes() {
        ImportReport checked = upload(register(ROWS));
        crashAtAppend(3);
        confirm(checked.id());
        awaitAppends(2);
        files.unstage(checked.id(), 3);

        restart();
        process.resume();

        ImportReport ended = awaitEnd(checked.id());
        assertThat(ended.state()).isEqualTo(State.WITHDRAWN);
        assertThat(ended.reason()).isEqualTo(ImportRunner.STAGED_ROWS_MISSING);
        assertThat(count(AssetCodeReleased.class)).isEqualTo(200);
        assertThat(count(ImportCompleted.class)).isZero();
        goesInAfterAll();
    }

    @Test
    void a_withdrawal_broken_off_by_a_crash_is_finished() {
        ImportReport checked = upload(register(ROWS));
        crashAtAppend(4);
        confirm(checked.id());
        awaitAppends(3);
        files.unstage(checked.id(), 3);
        restart();
        // withdrawn and one chunk of codes released, then down
        crashAtAppend(3);
        process.resume();
        awaitAppends(5);
        assertThat(process.desk.report(RegisterBench.CHEN, checked.id()).state())
                .isEqualTo(State.RUNNING);

        restart();
        process.resume();

        assertThat(awaitEnd(checked.id()).state()).isEqualTo(State.WITHDRAWN);
        assertThat(count(AssetCodeReleased.class)).isEqualTo(400);
        goesInAfterAll();
    }

    @Test
    void a_code_registered_by_form_meanwhile_withdraws_the_whole_import() {
        ImportReport checked = upload(register(ROWS));
        registerByForm("TY-0300");

        confirm(checked.id());

        ImportReport ended = awaitEnd(checked.id());
        assertThat(ended.state()).isEqualTo(State.WITHDRAWN);
        assertThat(ended.reason()).isEqualTo(DeviceRefusal.ASSET_CODE_TAKEN.name());
        assertThat(bench.stored())
                .contains(new ImportWithdrawn(
                        checked.id(), SampleSchool.SCHOOL, "ASSET_CODE_TAKEN", SampleSchool.TERM_START));
        assertThat(count(AssetCodeReleased.class)).isEqualTo(200);
        ImportReport again = upload(register(ROWS));
        assertThat(again.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("ASSET_CODE_TAKEN");
            assertThat(problem.row()).isEqualTo(302);
            assertThat(problem.cell()).isEqualTo("A302");
        });
    }

    @Test
    void the_same_file_is_recognised_and_not_taken_in_twice() {
        ImportReport first = upload(register(3));
        ImportReport twin = upload(register(3));
        confirm(first.id());
        awaitEnd(first.id());

        ImportReport again = upload(register(3));

        assertThat(again.duplicateOf()).isEqualTo(first.id());
        assertThat(again.ok()).isFalse();
        assertRefused(twin.id(), ImportRefusal.FILE_ALREADY_IMPORTED);
        assertRefused(again.id(), ImportRefusal.FILE_ALREADY_IMPORTED);
        assertThat(count(DeviceRegistered.class)).isEqualTo(3);
    }

    @Test
    void a_confirmation_sent_twice_is_answered_the_same() {
        ImportReport checked = upload(register(3));

        assertThat(confirm(checked.id())).isEqualTo(confirm(checked.id()));
    }

    @Test
    void a_discarded_file_can_be_uploaded_again() {
        ImportReport first = upload(register(3));
        process.desk.discard(RegisterBench.CHEN, first.id());

        assertThatThrownBy(() -> process.desk.report(RegisterBench.CHEN, first.id()))
                .isInstanceOf(Refused.class);
        assertThat(upload(register(3)).ok()).isTrue();
        assertThat(stagedDocuments()).isEqualTo(1);
    }

    @Test
    void a_file_with_an_error_stages_nothing_and_cannot_be_confirmed() {
        ImportReport refused = upload("资产编号,资产名称,数量\nTY-1,投影仪,1\nTY-1,投影仪,0\n".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.problems())
                .extracting("row", "column", "code")
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(3, "资产编号", "ASSET_CODE_TWICE_IN_FILE"),
                        org.assertj.core.groups.Tuple.tuple(3, "数量", "COUNT_OUT_OF_RANGE"));
        assertThat(stagedDocuments()).isZero();
        assertRefused(refused.id(), ImportRefusal.IMPORT_HAS_PROBLEMS);
        assertThat(bench.stored()).isEmpty();
    }

    private void goesInAfterAll() {
        ImportReport again = upload(register(ROWS));
        assertThat(again.problems()).isEmpty();
        confirm(again.id());
        assertThat(awaitEnd(again.id()).state()).isEqualTo(State.COMPLETED);
    }

    private void assertRefused(ImportId id, ImportRefusal refusal) {
        assertThatThrownBy(() -> confirm(id))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private void registerByForm(String code) {
        RegisterDevice command = new RegisterDevice(
                new DeviceId("d-by-form"),
                SampleSchool.SCHOOL,
                AssetCode.of(code),
                SampleSchool.projectorCard(),
                SampleSchool.TERM_START);
        bench.desk.submit(RegisterBench.CHEN, "by-form", code, command, "d-by-form");
    }

    private ImportReport upload(byte[] bytes) {
        return process.desk.upload(RegisterBench.CHEN, ImportKind.DEVICES, "设备.csv", bytes);
    }

    private Object confirm(ImportId id) {
        return process.desk.confirm(RegisterBench.CHEN, "confirm-" + id, id);
    }

    private ImportReport awaitEnd(ImportId id) {
        Awaitility.await().until(() -> {
            State state = process.desk.report(RegisterBench.CHEN, id).state();
            boolean cleared = files.find(SampleSchool.SCHOOL, id).orElseThrow().stage() == UploadedFile.Stage.DONE;
            return cleared && (state == State.COMPLETED || state == State.WITHDRAWN);
        });
        process.queue.close();
        restart();
        return process.desk.report(RegisterBench.CHEN, id);
    }

    private void awaitAppends(int appends) {
        Awaitility.await().until(() -> bench.store.appends == appends);
        process.queue.close();
    }

    /// From now on, the append of this number and all later ones fail until the restart.
    private void crashAtAppend(int number) {
        AtomicInteger appends = new AtomicInteger();
        bench.store.beforeAppend = () -> {
            if (appends.incrementAndGet() >= number) {
                throw new EventStoreException("down");
            }
        };
    }

    private void restart() {
        process.queue.close();
        bench.store.beforeAppend = null;
        process = new Process();
    }

    private static ImportAdvanced advanced(ImportReport checked, int chunk, int rows) {
        return new ImportAdvanced(checked.id(), SampleSchool.SCHOOL, chunk, rows, SampleSchool.TERM_START);
    }

    private long count(Class<?> type) {
        return bench.stored().stream().filter(type::isInstance).count();
    }

    private long stagedDocuments() {
        long staged = 0;
        for (Document document : client.getDatabase("banzhang")
                .getCollection(ImportFiles.COLLECTION)
                .find()) {
            staged += document.getString("_id").startsWith("r/") ? 1 : 0;
        }
        return staged;
    }

    private static byte[] register(int rows) {
        return IntStream.range(0, rows)
                .mapToObj("TY-%04d,投影仪,1,4200.00\n"::formatted)
                .collect(Collectors.joining("", "资产编号,资产名称,数量,价值\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }
}
