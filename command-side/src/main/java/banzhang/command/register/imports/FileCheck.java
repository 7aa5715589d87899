package banzhang.command.register.imports;

import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.command.register.imports.mapping.DryRun;
import banzhang.command.register.imports.reading.Table;
import banzhang.command.register.imports.reading.TableFile;
import banzhang.command.register.imports.reading.UnreadableFile;
import java.util.List;

/// 文件核对 — reads an upload, runs the check that fits it, and keeps what confirming it or reading it again will need.
final class FileCheck {
    private static final int PROBLEMS_KEPT = 10_000;
    private final ImportFiles files;
    private final DryRuns dryRuns;

    FileCheck(ImportFiles files, DryRuns dryRuns) {
        this.files = files;
        this.dryRuns = dryRuns;
    }

    /// The upload with its report; its rows are staged when there is no error, the file itself is kept either way.
    UploadedFile check(Caller caller, UploadedFile blank, byte[] bytes) {
        DryRun<?> run = dryRuns.run(blank, office -> OrganisationEntry.mayFill(caller, office), tables(bytes));
        int chunks = 0;
        for (int from = 0; from < run.staged().size(); from += ImportRunner.CHUNK) {
            int to = Math.min(from + ImportRunner.CHUNK, run.staged().size());
            files.stage(blank.id(), chunks++, run.staged().subList(from, to));
        }
        files.originals().keep(blank.id(), bytes);
        return blank.checked(run, chunks, PROBLEMS_KEPT);
    }

    /// @throws Refused when the file cannot be read
    static List<Table> tables(byte[] bytes) {
        try {
            return TableFile.read(bytes);
        } catch (UnreadableFile unreadable) {
            throw new Refused(unreadable.problem());
        }
    }
}
