package banzhang.command.register.imports;

import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.access.Refused;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.CommandRefused;
import banzhang.command.organisation.EnterOrganisation;
import banzhang.command.register.BeginImport;
import banzhang.command.register.ImportProgress;
import banzhang.command.register.ImportRefusal;
import banzhang.command.register.headings.HeadingRefusal;
import banzhang.command.register.imports.UploadedFile.Stage;
import banzhang.command.register.imports.mapping.StagedOrganisation;
import banzhang.events.value.ImportId;
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
    /// So many of a school's uploads that wait to be confirmed or mended are kept as files.
    private static final int ORIGINALS_KEPT = 20;
    private static final int FILES_LISTED = 100;
    private final ImportFiles files;
    private final ImportJournal journal;
    private final FileCheck check;
    private final OrganisationEntry organisation;
    private final ImportQueue queue;
    private final CommandDesk desk;
    private final FreeText freeText;
    private final FileTwins twins;
    private final Clock clock;

    public ImportDesk(
            ImportFiles files,
            ImportJournal journal,
            DryRuns dryRuns,
            OrganisationEntry organisation,
            ImportQueue queue,
            CommandDesk desk,
            FreeText freeText,
            Clock clock) {
        this.files = files;
        this.journal = journal;
        this.check = new FileCheck(files, dryRuns);
        this.organisation = organisation;
        this.queue = queue;
        this.desk = desk;
        this.freeText = freeText;
        this.twins = new FileTwins(files, journal);
        this.clock = clock;
    }

    /// Checks a file; keeps the report, and the rows when there is no error. Nothing goes into the journal.
    ImportReport upload(Caller caller, ImportKind kind, String name, byte[] bytes) {
        kind.requireMayBeImportedBy(caller);
        return receive(
                caller, UploadedFile.received(caller, kind, name, CanonicalJson.digest(bytes), clock.instant()), bytes);
    }

    /// Checks a kept file once more, as an upload of its own in the place of the old one, with what was said of it.
    ImportReport checkAgain(Caller caller, UploadedFile before, ImportId as, byte[] bytes) {
        UploadedFile blank =
                UploadedFile.received(as, caller, before.kind(), before.name(), before.digest(), clock.instant());
        ImportReport report = receive(caller, blank.reading(before.readings()), bytes);
        if (!journal.isBegun(before.id())) {
            files.forget(before);
        }
        return report;
    }

    private ImportReport receive(Caller caller, UploadedFile blank, byte[] bytes) {
        Optional<ImportId> before = twins.livingTwinOf(blank);
        UploadedFile checked = before.map(blank::alreadyImported).orElseGet(() -> check.check(caller, blank, bytes));
        files.save(checked);
        files.of(caller.school(), FILES_LISTED).stream()
                .filter(file -> file.stage() != Stage.DONE)
                .skip(ORIGINALS_KEPT)
                .limit(1) // those after it were dropped when they stood here
                .forEach(file -> files.originals().drop(file.id()));
        return reportOf(checked);
    }

    /// Takes a checked file in; the work itself goes on after the answer.
    Answer confirm(Caller caller, @Nullable String key, ImportId id) {
        Map<String, String> asked = Map.of("import", id.value());
        UploadedFile file = require(caller, id);
        file.kind().requireMayBeImportedBy(caller);
        Class<?> command = file.kind() == ImportKind.DEVICES ? BeginImport.class : EnterOrganisation.class;
        Optional<Answer> given = desk.answered(caller, key, asked, command);
        if (given.isPresent()) {
            carryOn(file);
            return given.get();
        }
        CommandRefused.when(file.kind() == ImportKind.CORRECTIONS, ImportRefusal.CORRECTIONS_ARE_PROPOSED);
        CommandRefused.when(file.duplicateOf() != null, ImportRefusal.FILE_ALREADY_IMPORTED);
        CommandRefused.when(file.stage() == Stage.REFUSED, ImportRefusal.IMPORT_HAS_PROBLEMS);
        CommandRefused.when(file.stage() == Stage.DONE, ImportRefusal.IMPORT_HAS_ENDED);
        freeText.requireConfirmed(file.names() > 0); // once for the whole file
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
        return reportOf(require(caller, id));
    }

    /// The uploads of the caller's school, the latest first, without problems and positions.
    List<ImportReport> reports(Caller caller) {
        return files.of(caller.school(), FILES_LISTED).stream()
                .map(UploadedFile::withoutProblems)
                .map(file -> file.kind() == ImportKind.CORRECTIONS
                        ? ImportReport.of(file, journal.correctionsOf(file.id()))
                        : ImportReport.of(file, progressOf(file), OptionalLong.empty()))
                .toList();
    }

    /// Forgets an upload that was not confirmed.
    void discard(Caller caller, ImportId id) {
        files.forget(requireUnconfirmed(caller, id));
    }

    /// An upload of the caller's school that nobody has confirmed, for somebody who may.
    UploadedFile requireUnconfirmed(Caller caller, ImportId id) {
        UploadedFile file = require(caller, id);
        file.kind().requireMayBeImportedBy(caller);
        CommandRefused.when(file.stage() == Stage.DONE, ImportRefusal.IMPORT_HAS_ENDED);
        CommandRefused.when(journal.isBegun(id), ImportRefusal.IMPORT_ALREADY_BEGUN);
        return file;
    }

    /// The file as it was uploaded.
    ///
    /// @throws CommandRefused when it is taken in, or kept no longer
    byte[] requireOriginal(UploadedFile file) {
        CommandRefused.when(file.stage() == Stage.DONE, ImportRefusal.IMPORT_HAS_ENDED);
        return files.originals().find(file.id()).orElseThrow(() -> new CommandRefused(HeadingRefusal.FILE_NOT_KEPT));
    }

    UploadedFile require(Caller caller, ImportId id) {
        return find(caller, id).orElseThrow(() -> new Refused(ImportRefusal.IMPORT_NOT_FOUND));
    }

    Optional<UploadedFile> find(Caller caller, ImportId id) {
        return files.find(caller.school(), id);
    }

    /// The journal is asked only about what may be under way.
    private Optional<ImportProgress> progressOf(UploadedFile file) {
        return file.stage() == Stage.CHECKED ? journal.progressOf(file.id()) : Optional.empty();
    }

    private ImportReport reportOf(UploadedFile file) {
        if (file.kind() == ImportKind.CORRECTIONS) {
            return ImportReport.of(file, journal.correctionsOf(file.id()));
        }
        Optional<ImportProgress> progress = journal.progressOf(file.id());
        OptionalLong position = progress.isPresent() ? journal.positionOfLast(file.id()) : OptionalLong.empty();
        return ImportReport.of(file, progress, position);
    }
}
