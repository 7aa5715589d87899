package banzhang.command.register;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import banzhang.command.CommandRefused;
import banzhang.events.RegisterEvent.ImportAdvanced;
import banzhang.events.RegisterEvent.ImportBegun;
import banzhang.events.RegisterEvent.ImportCompleted;
import banzhang.events.RegisterEvent.ImportWithdrawn;
import banzhang.events.value.Digest;
import banzhang.events.value.ImportId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/// 导入批次 — one file on its way into the register: begun, advanced chunk by chunk, ended as completed or withdrawn.
///
/// Its devices are in the journal chunk by chunk, but in the ledgers only from `import.completed` on.
public class ImportBatch {
    private enum State {
        RUNNING,
        COMPLETED,
        WITHDRAWN
    }

    @AggregateIdentifier
    private String id;

    private SchoolId school;
    private State state;
    private int rows;
    private int chunks;
    private int chunksStored;
    private int rowsStored;

    /// For Axon, which fills it by replaying.
    @SuppressWarnings("NullAway.Init")
    protected ImportBatch() {}

    /// Begins to take a checked file in.
    @SuppressWarnings("NullAway.Init") // the event handler fills the fields within apply()
    public ImportBatch(ImportId batch, SchoolId school, Digest file, int rows, int chunks, Instant happenedAt) {
        apply(new ImportBegun(batch, school, file, rows, chunks, happenedAt));
    }

    /// One more chunk is stored, in the same append as its devices. Chunks come in order and once.
    public void advance(int chunk, int chunkRows, Instant happenedAt) {
        requireRunning();
        if (chunk != chunksStored || chunk >= chunks) {
            throw new CommandRefused(ImportRefusal.IMPORT_OUT_OF_STEP);
        }
        apply(new ImportAdvanced(new ImportId(id), school, chunk, chunkRows, happenedAt));
    }

    /// Every row is in; from here on the batch shows.
    public void complete(Instant happenedAt) {
        requireRunning();
        if (chunksStored != chunks || rowsStored != rows) {
            throw new CommandRefused(ImportRefusal.IMPORT_OUT_OF_STEP);
        }
        apply(new ImportCompleted(new ImportId(id), school, rowsStored, happenedAt));
    }

    /// Ends without showing; the codes of the rows stored so far are to be released.
    public void withdraw(String reason, Instant happenedAt) {
        requireRunning();
        apply(new ImportWithdrawn(new ImportId(id), school, reason, happenedAt));
    }

    public boolean isCompleted() {
        return state == State.COMPLETED;
    }

    public boolean isWithdrawn() {
        return state == State.WITHDRAWN;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public SchoolId school() {
        return school;
    }

    /// How many rows the file has.
    public int rows() {
        return rows;
    }

    /// How many chunks are stored; the next one's number.
    public int chunksStored() {
        return chunksStored;
    }

    public boolean isWhole() {
        return chunksStored == chunks;
    }

    /// How many rows are stored, counted from the first.
    public int rowsStored() {
        return rowsStored;
    }

    private void requireRunning() {
        if (state != State.RUNNING) {
            throw new CommandRefused(ImportRefusal.IMPORT_HAS_ENDED);
        }
    }

    @EventSourcingHandler
    void on(ImportBegun event) {
        id = event.batch().value();
        school = event.school();
        state = State.RUNNING;
        rows = event.rows();
        chunks = event.chunks();
    }

    @EventSourcingHandler
    void on(ImportAdvanced event) {
        chunksStored = event.chunk() + 1;
        rowsStored += event.rows();
    }

    @EventSourcingHandler
    void on(ImportCompleted event) {
        state = State.COMPLETED;
    }

    @EventSourcingHandler
    void on(ImportWithdrawn event) {
        state = State.WITHDRAWN;
    }
}
