package banzhang.command.register.imports;

import banzhang.access.Caller;
import banzhang.command.register.ImportRefusal;
import banzhang.command.register.card.FieldProblem;
import banzhang.command.register.imports.mapping.DryRun;
import banzhang.command.register.imports.mapping.Problem;
import banzhang.events.value.Digest;
import banzhang.events.value.ImportId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 上传文件 — what is known of an uploaded file once it has been checked; kept outside the journal.
///
/// @param digest SHA-256 of its bytes, by which the same file is recognised
/// @param principal whom the uploader stood in for, null in the own name
/// @param stage how far this record itself has come; where the import stands is the journal's to say
/// @param chunks how many chunks its rows are staged in; 0 when it has errors
/// @param problems the first of them, when there are very many
/// @param reason why it is being withdrawn
/// @param readings what was said that something written in it means
/// @param names how many of its cells name somebody of the school
public record UploadedFile(
        ImportId id,
        SchoolId school,
        ImportKind kind,
        String name,
        Digest digest,
        Stage stage,
        PersonId uploadedBy,
        @Nullable PersonId principal,
        Instant uploadedAt,
        String layout,
        Map<String, String> recognised,
        int rows,
        int chunks,
        List<Problem> problems,
        int problemsInAll,
        @Nullable ImportId duplicateOf,
        @Nullable String reason,
        Map<String, String> readings,
        int names) {
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
        readings = readings == null ? Map.of() : Map.copyOf(readings); // files kept before have none
    }

    private static final int LONGEST_NAME = 200;

    /// A file as it came in: nothing is known of its content, so it may not be taken in.
    static UploadedFile received(Caller caller, ImportKind kind, String name, Digest digest, Instant at) {
        String id = "i-" + UUID.randomUUID().toString().replace("-", "").substring(0, 24);
        return received(new ImportId(id), caller, kind, name, digest, at);
    }

    static UploadedFile received(ImportId id, Caller caller, ImportKind kind, String name, Digest digest, Instant at) {
        return new UploadedFile(
                id,
                caller.school(),
                kind,
                shortened(name),
                digest,
                Stage.REFUSED,
                caller.person(),
                caller.principal(),
                at,
                "",
                Map.of(),
                0,
                0,
                List.of(),
                0,
                null,
                null,
                Map.of(),
                0);
    }

    private static String shortened(String name) {
        String plain = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").replaceAll(".*[/\\\\]", "");
        return plain.codePointCount(0, plain.length()) <= LONGEST_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME));
    }

    boolean isOk() {
        return stage != Stage.REFUSED;
    }

    UploadedFile done(@Nullable String because) {
        return with(Stage.DONE, problems, because);
    }

    UploadedFile checked(DryRun<?> run, int stagedChunks, int problemsKept) {
        List<Problem> first = run.problems().stream().limit(problemsKept).toList();
        Stage next = run.isOk() ? Stage.CHECKED : Stage.REFUSED;
        int inAll = run.problems().size();
        int naming = (int) run.problems().stream()
                .filter(problem -> problem.code().equals(FieldProblem.NAMES_SOMEBODY.name()))
                .count();
        return with(
                next,
                run.layout(),
                run.recognised(),
                run.rows(),
                stagedChunks,
                first,
                inAll,
                null,
                null,
                readings,
                naming);
    }

    /// Refused, since the same file has been taken in.
    UploadedFile alreadyImported(ImportId same) {
        ImportRefusal refusal = ImportRefusal.FILE_ALREADY_IMPORTED;
        Problem problem = Problem.ofFile(refusal.name(), refusal.zh(), refusal.en());
        return with(Stage.REFUSED, layout, recognised, 0, 0, List.of(problem), 1, same, null, readings, names);
    }

    /// The same, read by what was said of it.
    UploadedFile reading(Map<String, String> said) {
        return with(stage, layout, recognised, rows, chunks, problems, problemsInAll, duplicateOf, reason, said, names);
    }

    UploadedFile withoutProblems() {
        return with(stage, List.of(), reason);
    }

    private UploadedFile with(Stage next, List<Problem> shown, @Nullable String because) {
        return with(
                next, layout, recognised, rows, chunks, shown, problemsInAll, duplicateOf, because, readings, names);
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
            @Nullable String because,
            Map<String, String> said,
            int naming) {
        return new UploadedFile(
                id,
                school,
                kind,
                name,
                digest,
                next,
                uploadedBy,
                principal,
                uploadedAt,
                as,
                headings,
                rowsInAll,
                stagedChunks,
                first,
                inAll,
                same,
                because,
                said,
                naming);
    }
}
