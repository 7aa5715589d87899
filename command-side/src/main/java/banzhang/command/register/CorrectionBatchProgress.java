package banzhang.command.register;

import banzhang.events.CustodyEvent;
import banzhang.events.RegisterEvent.CorrectionBatchAdvanced;
import banzhang.events.RegisterEvent.CorrectionBatchCompleted;
import banzhang.events.RegisterEvent.CorrectionBatchConfirmed;
import banzhang.events.RegisterEvent.CorrectionBatchEvent;
import banzhang.events.RegisterEvent.CorrectionBatchProposed;
import banzhang.events.RegisterEvent.CorrectionBatchRejected;
import banzhang.events.RegisterEvent.CorrectionBatchWithdrawn;
import org.jspecify.annotations.Nullable;

/// 批量更正进度 — how far a file of corrections has come, folded from its events.
///
/// @param confirmed the second person's word, once it is given
/// @param chunksDone how many chunks are carried out; the next one's number
/// @param corrected how many cards were corrected so far
/// @param overtaken how many were left as they are, because they had changed
public record CorrectionBatchProgress(
        CorrectionBatchProposed proposed,
        State state,
        @Nullable CorrectionBatchConfirmed confirmed,
        int chunksDone,
        int corrected,
        int overtaken) {
    /// 批量更正状态 — where a file of corrections stands between its first event and its last.
    public enum State {
        PROPOSED,
        CONFIRMED,
        COMPLETED,
        REJECTED,
        WITHDRAWN
    }

    /// The progress after one more event, from none before the first.
    public static CorrectionBatchProgress after(@Nullable CorrectionBatchProgress before, CustodyEvent event) {
        if (event instanceof CorrectionBatchProposed proposed) {
            return new CorrectionBatchProgress(proposed, State.PROPOSED, null, 0, 0, 0);
        }
        if (before == null || !(event instanceof CorrectionBatchEvent more)) {
            throw new IllegalStateException("a file of corrections begins with correction-batch.proposed");
        }
        return switch (more) {
            case CorrectionBatchProposed again -> before;
            case CorrectionBatchConfirmed word ->
                new CorrectionBatchProgress(before.proposed, State.CONFIRMED, word, 0, 0, 0);
            case CorrectionBatchRejected rejected -> before.ended(State.REJECTED);
            case CorrectionBatchWithdrawn withdrawn -> before.ended(State.WITHDRAWN);
            case CorrectionBatchCompleted completed -> before.ended(State.COMPLETED);
            case CorrectionBatchAdvanced advanced ->
                new CorrectionBatchProgress(
                        before.proposed,
                        before.state,
                        before.confirmed,
                        advanced.chunk() + 1,
                        before.corrected + advanced.corrected(),
                        before.overtaken + advanced.overtaken().size());
        };
    }

    private CorrectionBatchProgress ended(State as) {
        return new CorrectionBatchProgress(proposed, as, confirmed, chunksDone, corrected, overtaken);
    }

    /// Whether a second person has said yes and cards remain to be corrected, or the end to be written.
    public boolean isUnderWay() {
        return state == State.CONFIRMED;
    }

    /// Whether every chunk is carried out.
    public boolean isWhole() {
        return chunksDone == proposed.chunks();
    }
}
