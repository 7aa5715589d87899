package banzhang.command.register.imports;

import banzhang.command.CommandRefused;
import banzhang.command.register.AdvanceImport;
import banzhang.command.register.CompleteImport;
import banzhang.command.register.DeviceRefusal;
import banzhang.command.register.ImportProgress;
import banzhang.command.register.ReleaseImportedCodes;
import banzhang.command.register.WithdrawImport;
import banzhang.command.register.imports.mapping.StagedDevice;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ImportId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandBus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 导入执行 — takes one begun batch to its end, from wherever the journal says it is.
///
/// It keeps no state of its own: before every step it asks the journal, so it goes on after a crash, and two processes
/// at the same batch only lose races against each other.
public class ImportRunner {
    /// Rows of one chunk: 401 events and about 300 KB in one append.
    public static final int CHUNK = 200;

    static final String STAGED_ROWS_MISSING = "STAGED_ROWS_MISSING";

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private final ImportFiles files;
    private final ImportJournal journal;
    private final JournalStep step;
    private final Clock clock;
    private final StepByStep steps = new StepByStep();

    public ImportRunner(ImportFiles files, ImportJournal journal, CommandBus commands, Clock clock) {
        this.files = files;
        this.journal = journal;
        this.step = new JournalStep(commands);
        this.clock = clock;
    }

    /// The device that row number `index` (from 0) of a batch becomes: the same again after a crash.
    public static DeviceId deviceOf(ImportId batch, int index) {
        return new DeviceId("%s-%05d".formatted(batch, index));
    }

    /// Stops after the step under way; the next start goes on from there.
    void stop() {
        steps.stop();
    }

    /// Takes the batch to its end; does nothing when it was never begun or has been cleared away.
    void carryOut(UploadedFile file) {
        steps.untilItEnds("import " + file.id(), () -> next(file));
    }

    private StepByStep.Step next(UploadedFile file) {
        Optional<ImportProgress> progress = journal.progressOf(file.id());
        if (progress.isPresent() && progress.get().isRunning()) {
            return StepByStep.Step.of(step(file, progress.get()));
        }
        progress.ifPresent(ended -> clearAway(file, ended));
        return StepByStep.Step.ENDED;
    }

    /// One append; whether it was stored.
    private boolean step(UploadedFile file, ImportProgress so) {
        if (so.isWhole()) {
            return send(file, new CompleteImport(file.id(), clock.instant()));
        }
        List<StagedDevice> rows = files.staged(file.id(), so.chunksStored(), StagedDevice.class);
        if (rows.isEmpty()) {
            return withdraw(file, STAGED_ROWS_MISSING);
        }
        if (send(file, chunk(file, so, rows, false))) {
            return true;
        }
        try {
            // raced, or a code has a past: look at each code
            return send(file, chunk(file, so, rows, true));
        } catch (CommandRefused refused) {
            if (refused.refusal() == DeviceRefusal.ASSET_CODE_TAKEN) {
                return withdraw(file, DeviceRefusal.ASSET_CODE_TAKEN.name());
            }
            throw refused;
        }
    }

    private AdvanceImport chunk(UploadedFile file, ImportProgress so, List<StagedDevice> rows, boolean look) {
        List<AdvanceImport.Entry> entries = IntStream.range(0, rows.size())
                .mapToObj(i -> new AdvanceImport.Entry(
                        deviceOf(file.id(), so.rowsStored() + i),
                        rows.get(i).assetCode(),
                        rows.get(i).card()))
                .toList();
        return new AdvanceImport(file.id(), file.school(), so.chunksStored(), entries, look, clock.instant());
    }

    private boolean withdraw(UploadedFile file, String reason) {
        LOG.warn("import {} is withdrawn: {}", file.id(), reason);
        return send(file, new WithdrawImport(file.id(), reason, clock.instant()));
    }

    /// After the last event: frees the codes of a withdrawn batch, then forgets the rows.
    private void clearAway(UploadedFile file, ImportProgress ended) {
        if (file.stage() == UploadedFile.Stage.DONE) {
            return;
        }
        if (ended.isWithdrawn()) {
            for (int from = 0; from < ended.rowsStored(); from += CHUNK) {
                release(file, from, Math.min(from + CHUNK, ended.rowsStored()));
            }
        }
        files.save(file.done(ended.reason()));
        files.unstage(file.id(), file.chunks());
    }

    private void release(UploadedFile file, int from, int to) {
        List<DeviceId> devices = IntStream.range(from, to)
                .mapToObj(index -> deviceOf(file.id(), index))
                .toList();
        for (int races = 0; races < StepByStep.RACES; races++) {
            if (send(file, new ReleaseImportedCodes(file.id(), devices, clock.instant()))) {
                return;
            }
        }
        throw new IllegalStateException("the codes of import " + file.id() + " are not released");
    }

    private boolean send(UploadedFile file, Object command) {
        return step.send(file.id(), file.uploadedBy(), file.principal(), command);
    }
}
