package banzhang.command.register.imports;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.CommandRefused;
import banzhang.command.organisation.EnterOrganisation;
import banzhang.command.register.BeginImport;
import banzhang.command.register.ImportProgress;
import banzhang.command.register.ImportRefusal;
import banzhang.command.register.imports.UploadedFile.Stage;
import banzhang.command.register.imports.mapping.DryRun;
import banzhang.command.register.imports.mapping.Problem;
import banzhang.command.register.imports.mapping.StagedOrganisation;
import banzhang.command.register.imports.reading.Table;
import banzhang.command.register.imports.reading.TableFile;
import banzhang.command.register.imports.reading.UnreadableFile;
import banzhang.events.value.ImportId;
import banzhang.events.value.Office;
import banzhang.events.value.SchoolId;
import banzhang.journal.CanonicalJson;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// 导入受理 — uploads, reports, confirmations: what a person at the desk asks of an import.
public class ImportDesk {
    private static final int PROBLEMS_KEPT = 10_000;
    private static final int FILES_LISTED = 100;
    private final ImportFiles files;
    private final ImportJournal journal;
    private final DryRuns dryRuns;
    private final OrganisationEntry organisation;
    private final ImportQueue queue;
    private final CommandDesk desk;
    private final FileTwins twins;
    private final Clock clock;

    public ImportDesk(
            ImportFiles files,
            ImportJournal journal,
            DryRuns dryRuns,
            OrganisationEntry organisation,
            ImportQueue queue,
            CommandDesk desk,
            Clock clock) {
        this.files = files;
        this.journal = journal;
        this.dryRuns = dryRuns;
        this.organisation = organisation;
        this.queue = queue;
        this.desk = desk;
        this.twins = new FileTwins(files, journal);
        this.clock = clock;
    }

    /// Checks a file; keeps the report, and the rows when there is no error. Nothing goes into the journal.
    ImportReport upload(Caller caller, ImportKind kind, String name, byte[] bytes) {
        requireMayImport(caller, kind);
        UploadedFile blank = UploadedFile.received(caller, kind, name, CanonicalJson.digest(bytes), clock.instant());
        Optional<ImportId> before = twins.livingTwinOf(blank);
        UploadedFile checked =
                before.map(same -> alreadyImported(blank, same)).orElseGet(() -> check(caller, blank, bytes));
        files.save(checked);
        return reportOf(checked);
    }

    /// Takes a checked file in; the work itself goes on after the answer.
    Answer confirm(Caller caller, @Nullable String key, ImportId id) {
        Map<String, String> asked = Map.of("import", id.value());
        UploadedFile file = require(caller.school(), id);
        requireMayImport(caller, file.kind());
        Class<?> command = file.kind() == ImportKind.DEVICES ? BeginImport.class : EnterOrganisation.class;
        Optional<Answer> given = desk.answered(caller, key, asked, command);
        if (given.isPresent()) {
            carryOn(file);
            return given.get();
        }
        CommandRefused.when(file.duplicateOf() != null, ImportRefusal.FILE_ALREADY_IMPORTED);
        CommandRefused.when(file.stage() == Stage.REFUSED, ImportRefusal.IMPORT_HAS_PROBLEMS);
        CommandRefused.when(file.stage() == Stage.DONE, ImportRefusal.IMPORT_HAS_ENDED);
        Object carriedOut = command(caller, file);
        twins.hold(file);
        Answer answer = desk.submit(caller, key, asked, carriedOut, id.value());
        carryOn(file);
        return answer;
    }

    private Object command(Caller caller, UploadedFile file) {
        if (file.kind() == ImportKind.DEVICES) {
            return new BeginImport(
                    file.id(), file.school(), file.digest(), file.rows(), file.chunks(), clock.instant());
        }
        List<StagedOrganisation> staged = new ArrayList<>();
        for (int chunk = 0; chunk < file.chunks(); chunk++) {
            staged.addAll(files.staged(file.id(), chunk, StagedOrganisation.class));
        }
        OrganisationEntry.requireMayFill(caller, staged);
        return organisation.command(file, staged, clock.instant());
    }

    /// After the command: devices are still to be taken in, the organisation is entered already.
    private void carryOn(UploadedFile file) {
        if (file.kind() == ImportKind.DEVICES) {
            queue.submit(file);
        } else if (file.stage() != Stage.DONE) {
            files.save(file.done(null));
            files.unstage(file.id(), file.chunks());
        }
    }

    ImportReport report(Caller caller, ImportId id) {
        return reportOf(require(caller.school(), id));
    }

    /// The uploads of the caller's school, the latest first, without problems and positions.
    List<ImportReport> reports(Caller caller) {
        return files.of(caller.school(), FILES_LISTED).stream()
                .map(UploadedFile::withoutProblems)
                .map(file -> ImportReport.of(file, progressOf(file), OptionalLong.empty()))
                .toList();
    }

    /// Forgets an upload that was not confirmed.
    void discard(Caller caller, ImportId id) {
        UploadedFile file = require(caller.school(), id);
        requireMayImport(caller, file.kind());
        CommandRefused.when(file.stage() == Stage.DONE, ImportRefusal.IMPORT_HAS_ENDED);
        CommandRefused.when(journal.progressOf(id).isPresent(), ImportRefusal.IMPORT_ALREADY_BEGUN);
        files.forget(file);
    }

    /// Devices are 总务处's to register; rooms, classes and appointments also the administrator's. No machine appoints
    /// people.
    private static void requireMayImport(Caller caller, ImportKind kind) {
        if (kind == ImportKind.DEVICES && !caller.holds(Office.GENERAL_AFFAIRS)) {
            throw new Refused(AccessRefusal.NOT_ALLOWED);
        }
        if (caller.isMachine() && kind != ImportKind.DEVICES && kind != ImportKind.ROOMS) {
            throw new Refused(AccessRefusal.TOKEN_NOT_FOR_THIS);
        }
    }

    private UploadedFile check(Caller caller, UploadedFile blank, byte[] bytes) {
        DryRun<?> run = dryRuns.run(
                blank.kind(), blank.school(), office -> OrganisationEntry.mayFill(caller, office), tables(bytes));
        int chunks = 0;
        for (int from = 0; from < run.staged().size(); from += ImportRunner.CHUNK) {
            int to = Math.min(from + ImportRunner.CHUNK, run.staged().size());
            files.stage(blank.id(), chunks++, run.staged().subList(from, to));
        }
        return blank.checked(run, chunks, PROBLEMS_KEPT);
    }

    private static List<Table> tables(byte[] bytes) {
        try {
            return TableFile.read(bytes);
        } catch (UnreadableFile unreadable) {
            throw new Refused(unreadable.problem());
        }
    }

    private static UploadedFile alreadyImported(UploadedFile blank, ImportId same) {
        ImportRefusal refusal = ImportRefusal.FILE_ALREADY_IMPORTED;
        return blank.refused(Problem.ofFile(refusal.name(), refusal.zh(), refusal.en()), same);
    }

    private UploadedFile require(SchoolId school, ImportId id) {
        return files.find(school, id).orElseThrow(() -> new Refused(ImportRefusal.IMPORT_NOT_FOUND));
    }

    /// The journal is asked only about what may be under way.
    private Optional<ImportProgress> progressOf(UploadedFile file) {
        return file.stage() == Stage.CHECKED ? journal.progressOf(file.id()) : Optional.empty();
    }

    private ImportReport reportOf(UploadedFile file) {
        Optional<ImportProgress> progress = journal.progressOf(file.id());
        OptionalLong position = progress.isPresent() ? journal.positionOfLast(file.id()) : OptionalLong.empty();
        return ImportReport.of(file, progress, position);
    }
}
