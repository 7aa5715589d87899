package banzhang.command.register;

import banzhang.events.CustodyEvent;
import banzhang.events.RegisterEvent.ImportAdvanced;
import banzhang.events.RegisterEvent.ImportBegun;
import banzhang.events.RegisterEvent.ImportCompleted;
import banzhang.events.RegisterEvent.ImportWithdrawn;
import banzhang.events.value.SchoolId;
import org.jspecify.annotations.Nullable;

/// 导入进度 — how far a batch has come, folded from its events: the aggregate's state and the answer to who asks.
///
/// @param chunksStored how many chunks are stored; the next one's number
/// @param rowsStored how many rows are stored, counted from the first
/// @param reason why it was withdrawn
public record ImportProgress(
        SchoolId school,
        State state,
        int rows,
        int chunks,
        int chunksStored,
        int rowsStored,
        @Nullable String reason) {
    /// 导入状态 — where a batch stands between its first event and its last.
    public enum State {
        RUNNING,
        COMPLETED,
        WITHDRAWN
    }

    static ImportProgress of(ImportBegun begun) {
        return new ImportProgress(begun.school(), State.RUNNING, begun.rows(), begun.chunks(), 0, 0, null);
    }

    /// The progress after one more event of a batch, from none before the first.
    public static ImportProgress after(@Nullable ImportProgress before, CustodyEvent event) {
        if (event instanceof ImportBegun begun) {
            return of(begun);
        }
        if (before == null) {
            throw new IllegalStateException("a batch begins with import.begun");
        }
        return switch (event) {
            case ImportAdvanced advanced -> before.with(advanced);
            case ImportCompleted completed -> before.ended(State.COMPLETED, null);
            case ImportWithdrawn withdrawn -> before.ended(State.WITHDRAWN, withdrawn.reason());
            default -> before;
        };
    }

    private ImportProgress with(ImportAdvanced advanced) {
        return new ImportProgress(
                school, state, rows, chunks, advanced.chunk() + 1, rowsStored + advanced.rows(), null);
    }

    private ImportProgress ended(State as, @Nullable String why) {
        return new ImportProgress(school, as, rows, chunks, chunksStored, rowsStored, why);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public boolean isWithdrawn() {
        return state == State.WITHDRAWN;
    }

    /// Whether every row is stored, so that the batch can be completed.
    public boolean isWhole() {
        return chunksStored == chunks && rowsStored == rows;
    }
}
