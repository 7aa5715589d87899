package banzhang.command.register;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import banzhang.command.CommandRefused;
import banzhang.events.RegisterEvent;
import banzhang.events.RegisterEvent.ImportAdvanced;
import banzhang.events.RegisterEvent.ImportBegun;
import banzhang.events.RegisterEvent.ImportCompleted;
import banzhang.events.RegisterEvent.ImportWithdrawn;
import banzhang.events.value.Digest;
import banzhang.events.value.ImportId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// 导入批次 — one file on its way into the register: begun, advanced chunk by chunk, ended as completed or withdrawn.
///
/// Its devices are in the journal chunk by chunk, but in the ledgers only from `import.completed` on.
public class ImportBatch {
    @AggregateIdentifier
    private String id;

    private @Nullable ImportProgress progress;

    /// For Axon, which fills it by replaying, and for [#begin].
    @SuppressWarnings("NullAway.Init")
    protected ImportBatch() {}

    /// Begins to take a checked file in.
    public void begin(ImportId batch, SchoolId school, Digest file, int rows, int chunks, Instant happenedAt) {
        CommandRefused.when(progress != null, ImportRefusal.IMPORT_ALREADY_BEGUN);
        apply(new ImportBegun(batch, school, file, rows, chunks, happenedAt));
    }

    /// One more chunk is stored, in the same append as its devices. Chunks come in order and once.
    public void advance(int chunk, int rows, Instant happenedAt) {
        ImportProgress so = requireRunning();
        CommandRefused.when(chunk != so.chunksStored() || chunk >= so.chunks(), ImportRefusal.IMPORT_OUT_OF_STEP);
        apply(new ImportAdvanced(new ImportId(id), so.school(), chunk, rows, happenedAt));
    }

    /// Every row is in; from here on the batch shows.
    public void complete(Instant happenedAt) {
        ImportProgress so = requireRunning();
        CommandRefused.when(!so.isWhole(), ImportRefusal.IMPORT_OUT_OF_STEP);
        apply(new ImportCompleted(new ImportId(id), so.school(), so.rowsStored(), happenedAt));
    }

    /// Ends without showing; the codes of the rows stored so far are to be released.
    public void withdraw(String reason, Instant happenedAt) {
        apply(new ImportWithdrawn(new ImportId(id), requireRunning().school(), reason, happenedAt));
    }

    /// Whether the batch's devices are in the ledgers.
    public boolean isCompleted() {
        return progress().state() == ImportProgress.State.COMPLETED;
    }

    /// How far it has come.
    public ImportProgress progress() {
        return Objects.requireNonNull(progress, "a batch begins with import.begun");
    }

    private ImportProgress requireRunning() {
        CommandRefused.when(!progress().isRunning(), ImportRefusal.IMPORT_HAS_ENDED);
        return progress();
    }

    @EventSourcingHandler
    void on(ImportBegun event) {
        id = event.batch().value();
        evolve(event);
    }

    @EventSourcingHandler
    void on(ImportAdvanced event) {
        evolve(event);
    }

    @EventSourcingHandler
    void on(ImportCompleted event) {
        evolve(event);
    }

    @EventSourcingHandler
    void on(ImportWithdrawn event) {
        evolve(event);
    }

    private void evolve(RegisterEvent event) {
        progress = ImportProgress.after(progress, event);
    }
}
