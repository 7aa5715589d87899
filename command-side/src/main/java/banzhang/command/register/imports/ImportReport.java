package banzhang.command.register.imports;

import banzhang.command.register.CorrectionBatchProgress;
import banzhang.command.register.ImportProgress;
import banzhang.command.register.imports.mapping.Problem;
import banzhang.events.value.ImportId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// 导入报告 — what is said of an upload: what the file is, its problems, and how far the import has come.
///
/// @param recognised heading to the field it fills
/// @param ok whether it can be confirmed, or was
/// @param problems at most 10 000 of them, with `problemsInAll` saying how many there are
/// @param done rows registered so far, of `total`
/// @param reason why it was withdrawn: a stable code
/// @param position where in the journal it was completed
public record ImportReport(
        ImportId id,
        ImportKind kind,
        String fileName,
        Instant uploadedAt,
        State state,
        boolean ok,
        String layout,
        Map<String, String> recognised,
        int rows,
        int done,
        int total,
        List<Problem> problems,
        int problemsInAll,
        @Nullable ImportId duplicateOf,
        @Nullable String reason,
        @Nullable Long position) {
    /// 导入状态 — where an upload stands.
    public enum State {
        CHECKED,
        REFUSED,
        PROPOSED,
        RUNNING,
        COMPLETED,
        WITHDRAWN
    }

    static ImportReport of(UploadedFile file, Optional<ImportProgress> progress, OptionalLong position) {
        State state = stateOf(file, progress);
        int done = progress.map(ImportProgress::rowsStored).orElse(state == State.COMPLETED ? file.rows() : 0);
        return of(
                file,
                state,
                done,
                file.rows(),
                progress.map(ImportProgress::reason).orElse(file.reason()),
                state == State.COMPLETED && position.isPresent() ? position.getAsLong() : null);
    }

    /// Of a file of corrections: its rows are the cards it changes.
    static ImportReport of(UploadedFile file, Optional<CorrectionBatchProgress> progress) {
        State state = progress.map(so -> switch (so.state()) {
                    case PROPOSED -> State.PROPOSED;
                    case CONFIRMED -> State.RUNNING;
                    case COMPLETED -> State.COMPLETED;
                    case REJECTED, WITHDRAWN -> State.WITHDRAWN;
                })
                .orElse(file.stage() == UploadedFile.Stage.REFUSED ? State.REFUSED : State.CHECKED);
        int done = progress.map(so -> so.corrected() + so.overtaken()).orElse(0);
        int total = progress.map(so -> so.proposed().rows()).orElse(0);
        return of(file, state, done, total, file.reason(), null);
    }

    private static ImportReport of(
            UploadedFile file, State state, int done, int total, @Nullable String reason, @Nullable Long position) {
        return new ImportReport(
                file.id(),
                file.kind(),
                file.name(),
                file.uploadedAt(),
                state,
                file.isOk(),
                file.layout(),
                file.recognised(),
                file.rows(),
                done,
                total,
                file.problems(),
                file.problemsInAll(),
                file.duplicateOf(),
                reason,
                position);
    }

    /// Withdrawn only once every code is free again.
    private static State stateOf(UploadedFile file, Optional<ImportProgress> progress) {
        boolean done = file.stage() == UploadedFile.Stage.DONE;
        if (progress.isPresent()) {
            return switch (progress.get().state()) {
                case RUNNING -> State.RUNNING;
                case COMPLETED -> State.COMPLETED;
                case WITHDRAWN -> done ? State.WITHDRAWN : State.RUNNING;
            };
        }
        return switch (file.stage()) {
            case CHECKED -> State.CHECKED;
            case REFUSED -> State.REFUSED;
            case DONE -> file.reason() == null ? State.COMPLETED : State.WITHDRAWN;
        };
    }
}
