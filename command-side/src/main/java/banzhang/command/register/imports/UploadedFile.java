package banzhang.command.register.imports;

import banzhang.command.register.imports.mapping.DryRun;
import banzhang.command.register.imports.mapping.Problem;
import banzhang.events.value.Digest;
import banzhang.events.value.ImportId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 上传文件 — what is known of an uploaded file once it has been checked; kept outside the journal.
///
/// @param digest SHA-256 of its bytes, by which the same file is recognised
/// @param stage how far this record itself has come; where the import stands is the journal's to say
/// @param chunks how many chunks its rows are staged in; 0 when it has errors
/// @param problems the first of them, when there are very many
/// @param reason why it is being withdrawn
public record UploadedFile(
        ImportId id,
        SchoolId school,
        ImportKind kind,
        String name,
        Digest digest,
        Stage stage,
        PersonId uploadedBy,
        Instant uploadedAt,
        String layout,
        Map<String, String> recognised,
        int rows,
        int chunks,
        List<Problem> problems,
        int problemsInAll,
        @Nullable ImportId duplicateOf,
        @Nullable String reason) {
    /// 阶段 — what is still to be done about the file.
    public enum Stage {
        /// Checked without errors; waits to be confirmed.
        CHECKED,
        /// Has errors; nothing is staged.
        REFUSED,
        /// Nothing is left to be done: completed, or withdrawn with all codes free again.
        DONE
    }

    public UploadedFile {
        problems = List.copyOf(problems);
    }

    boolean isOk() {
        return stage != Stage.REFUSED;
    }

    UploadedFile done(@Nullable String because) {
        return with(Stage.DONE, layout, recognised, rows, chunks, problems, problemsInAll, duplicateOf, because);
    }

    UploadedFile checked(DryRun<?> run, int stagedChunks, int problemsKept) {
        List<Problem> first = run.problems().stream().limit(problemsKept).toList();
        Stage next = run.isOk() ? Stage.CHECKED : Stage.REFUSED;
        int inAll = run.problems().size();
        return with(next, run.layout(), run.recognised(), run.rows(), stagedChunks, first, inAll, null, null);
    }

    UploadedFile refused(Problem problem, ImportId same) {
        return with(Stage.REFUSED, layout, recognised, 0, 0, List.of(problem), 1, same, null);
    }

    UploadedFile withoutProblems() {
        return with(stage, layout, recognised, rows, chunks, List.of(), problemsInAll, duplicateOf, reason);
    }

    private UploadedFile with(
            Stage next,
            String as,
            Map<String, String> headings,
            int rowsInAll,
            int stagedChunks,
            List<Problem> first,
            int inAll,
            @Nullable ImportId same,
            @Nullable String because) {
        return new UploadedFile(
                id,
                school,
                kind,
                name,
                digest,
                next,
                uploadedBy,
                uploadedAt,
                as,
                headings,
                rowsInAll,
                stagedChunks,
                first,
                inAll,
                same,
                because);
    }
}
