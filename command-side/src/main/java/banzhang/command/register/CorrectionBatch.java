package banzhang.command.register;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import banzhang.command.CommandRefused;
import banzhang.command.FreeText;
import banzhang.events.RegisterEvent.CorrectionBatchAdvanced;
import banzhang.events.RegisterEvent.CorrectionBatchCompleted;
import banzhang.events.RegisterEvent.CorrectionBatchConfirmed;
import banzhang.events.RegisterEvent.CorrectionBatchEvent;
import banzhang.events.RegisterEvent.CorrectionBatchProposed;
import banzhang.events.RegisterEvent.CorrectionBatchRejected;
import banzhang.events.RegisterEvent.CorrectionBatchWithdrawn;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ImportId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// 更正批次 — one file of corrections: proposed by one person, decided by another, carried out chunk by chunk.
public class CorrectionBatch {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable CorrectionBatchProgress progress;

    /// For Axon, which fills it by replaying, and for [#propose].
    protected CorrectionBatch() {}

    /// The aggregate's id; the file's own is its import's.
    public static String idOf(ImportId batch) {
        return "corrections-" + batch;
    }

    void propose(ProposeCorrectionBatch asked) {
        Corrections.WORDS.mayPropose(asked.reason(), asked.by());
        CommandRefused.when(progress != null, ImportRefusal.IMPORT_ALREADY_BEGUN);
        apply(new CorrectionBatchProposed(
                asked.batch(),
                asked.by().school(),
                asked.file(),
                asked.changes(),
                asked.rows(),
                asked.chunks(),
                FreeText.trimmed(asked.reason()),
                asked.by().person(),
                asked.authentication(),
                asked.authenticatedAt(),
                asked.at()));
    }

    void confirm(ConfirmCorrectionBatch asked) {
        CorrectionBatchProposed proposed = CorrectionBatchRules.toDecide(progress(), asked.by());
        CommandRefused.when(!proposed.changes().equals(asked.changes()), CorrectionRefusal.CORRECTION_OVERTAKEN);
        apply(new CorrectionBatchConfirmed(
                asked.batch(),
                proposed.school(),
                asked.changes(),
                asked.by().person(),
                asked.authentication(),
                asked.authenticatedAt(),
                asked.at()));
    }

    void reject(RejectCorrectionBatch asked) {
        CorrectionBatchProposed proposed = CorrectionBatchRules.toReject(progress(), asked.reason(), asked.by());
        apply(new CorrectionBatchRejected(
                asked.batch(),
                proposed.school(),
                FreeText.trimmed(asked.reason()),
                asked.by().person(),
                asked.at()));
    }

    void withdraw(WithdrawCorrectionBatch asked) {
        CorrectionBatchProposed proposed = CorrectionBatchRules.toWithdraw(progress(), asked.by());
        apply(new CorrectionBatchWithdrawn(
                asked.batch(), proposed.school(), asked.by().person(), asked.at()));
    }

    /// One more chunk is carried out, in the same append as its corrections. Chunks come in order and once.
    void advance(AdvanceCorrections asked, List<DeviceId> overtaken) {
        apply(new CorrectionBatchAdvanced(
                asked.batch(),
                progress().proposed().school(),
                asked.chunk(),
                asked.entries().size() - overtaken.size(),
                overtaken,
                asked.happenedAt()));
    }

    /// That this chunk is the next.
    void requireNext(int chunk) {
        CommandRefused.when(!progress().isUnderWay(), ImportRefusal.IMPORT_HAS_ENDED);
        boolean next = chunk == progress().chunksDone() && !progress().isWhole();
        CommandRefused.when(!next, ImportRefusal.IMPORT_OUT_OF_STEP);
    }

    void complete(Instant happenedAt) {
        CommandRefused.when(!progress().isUnderWay(), ImportRefusal.IMPORT_HAS_ENDED);
        CommandRefused.when(!progress().isWhole(), ImportRefusal.IMPORT_OUT_OF_STEP);
        CorrectionBatchProposed proposed = progress().proposed();
        apply(new CorrectionBatchCompleted(
                proposed.batch(),
                proposed.school(),
                progress().corrected(),
                progress().overtaken(),
                happenedAt));
    }

    /// How far it has come.
    CorrectionBatchProgress progress() {
        return Objects.requireNonNull(progress, "a file of corrections begins with its proposal");
    }

    @EventSourcingHandler
    void on(CorrectionBatchEvent event) {
        id = idOf(event.batch());
        progress = CorrectionBatchProgress.after(progress, event);
    }
}
