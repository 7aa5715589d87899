package banzhang.command.register.imports;

import banzhang.command.CommandRefused;
import banzhang.command.register.ImportProgress;
import banzhang.command.register.ImportRefusal;
import banzhang.command.register.imports.UploadedFile.Stage;
import banzhang.events.value.ImportId;
import java.util.Optional;

/// 同一文件 — recognises a file by the digest of its bytes, so that it goes in once.
final class FileTwins {
    private final ImportFiles files;
    private final ImportJournal journal;

    FileTwins(ImportFiles files, ImportJournal journal) {
        this.files = files;
        this.journal = journal;
    }

    /// The import that took or is taking the same bytes in; not one that was withdrawn and cleared away.
    Optional<ImportId> livingTwinOf(UploadedFile file) {
        return files.holderOf(file).filter(holder -> {
            boolean done = files.find(file.school(), holder)
                    .filter(other -> other.stage() == Stage.DONE)
                    .isPresent();
            Optional<ImportProgress> progress = journal.progressOf(holder);
            return progress.map(so -> !(so.isWithdrawn() && done)).orElse(done);
        });
    }

    /// Makes this import the one that takes the bytes in.
    ///
    /// @throws CommandRefused FILE_ALREADY_IMPORTED when another is
    void hold(UploadedFile file) {
        Optional<ImportId> living = livingTwinOf(file).filter(holder -> !holder.equals(file.id()));
        CommandRefused.when(living.isPresent(), ImportRefusal.FILE_ALREADY_IMPORTED);
        ImportId held = files.holderOf(file).orElse(null);
        CommandRefused.when(!file.id().equals(held) && !files.hold(file, held), ImportRefusal.FILE_ALREADY_IMPORTED);
    }
}
