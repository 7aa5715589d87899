package banzhang.command.register.imports;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.access.vault.MasterKeys;
import banzhang.access.vault.PersonKeys;
import banzhang.command.organisation.EnrolSchool;
import banzhang.command.register.RegisterBench;
import banzhang.events.value.ImportId;
import banzhang.journal.TemporaryDatabase;
import banzhang.sample.SampleSchool;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// 青禾小学's desk for files of rooms, classes and appointments.
abstract class OrganisationFiles {
    final RegisterBench bench = new RegisterBench();
    private TemporaryDatabase server;
    private MongoClient client;
    ImportQueue queue;
    ImportDesk desk;
    HeadingDesk headings;
    ReadingDesk readings;
    CorrectionFileDesk corrections;

    @BeforeEach
    void start() {
        server = TemporaryDatabase.open();
        client = MongoClients.create(server.connectionString());
        MongoDatabase database = client.getDatabase("banzhang");
        ImportFiles files = new ImportFiles(database, new PersonKeys(database, MasterKeys.inMemory()));
        ImportJournal journal = new ImportJournal(bench.events, bench.store);
        OrganisationEntry organisation = new OrganisationEntry(
                journal, bench::rooms, RegisterBench.PEOPLE, person -> Optional.of(person + "-login"));
        queue = new ImportQueue(
                new ImportRunner(files, journal, bench.commands, RegisterBench.CLOCK),
                new CorrectionRunner(files, journal, bench.commands, RegisterBench.CLOCK));
        DryRuns dryRuns = new DryRuns(journal, RegisterBench.PEOPLE, organisation, RegisterBench.CLOCK);
        FreeText freeText = new FreeText(RegisterBench.PEOPLE, caller -> {});
        desk = new ImportDesk(files, journal, dryRuns, organisation, queue, bench.desk, freeText, RegisterBench.CLOCK);
        readings = new ReadingDesk(desk);
        headings = new HeadingDesk(
                desk,
                journal,
                dryRuns,
                bench.desk,
                new FreeText(RegisterBench.PEOPLE, caller -> {}),
                RegisterBench.PEOPLE,
                RegisterBench.CLOCK);
        corrections = new CorrectionFileDesk(
                desk,
                files,
                journal,
                bench.desk,
                (caller, password) -> {},
                new FreeText(RegisterBench.PEOPLE, caller -> {}),
                RegisterBench.PEOPLE,
                queue,
                RegisterBench.CLOCK);
        EnrolSchool enrol = new EnrolSchool(
                SampleSchool.SCHOOL, SampleSchool.SCHOOL_CODE, SampleSchool.SCHOOL_NAME, SampleSchool.TERM_START);
        bench.desk.submit(RegisterBench.CHEN, "enrol", "enrol", enrol, "qinghe");
    }

    @AfterEach
    void stop() {
        queue.close();
        client.close();
        server.close();
    }

    ImportReport goIn(ImportKind kind, String csv) {
        ImportReport checked = upload(kind, csv);
        assertThat(checked.problems()).filteredOn(problem -> problem.isError()).isEmpty();
        desk.confirm(RegisterBench.CHEN, "confirm-" + checked.id(), checked.id());
        assertThat(desk.confirm(RegisterBench.CHEN, "confirm-" + checked.id(), checked.id())
                        .id())
                .isEqualTo(checked.id().value());
        return desk.report(RegisterBench.CHEN, checked.id());
    }

    void awaitEnd(ImportId id) {
        Awaitility.await().until(() -> desk.report(RegisterBench.CHEN, id).state() == ImportReport.State.COMPLETED);
    }

    /// What is kept of files as they were uploaded, as it stands in the database.
    List<String> originals() {
        return client.getDatabase("banzhang").getCollection("import_originals").find().into(new ArrayList<>()).stream()
                .map(document -> new String(document.get("z", Binary.class).getData(), StandardCharsets.UTF_8))
                .toList();
    }

    ImportReport upload(ImportKind kind, String csv) {
        return upload(RegisterBench.CHEN, kind, csv);
    }

    ImportReport upload(Caller caller, ImportKind kind, String csv) {
        return desk.upload(caller, kind, "名单.csv", bytes(csv));
    }

    static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }
}
