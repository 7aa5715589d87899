package banzhang.command.register.imports;

import banzhang.command.register.AdvanceCorrections;
import banzhang.command.register.CompleteCorrections;
import banzhang.command.register.CorrectionBatchProgress;
import banzhang.command.register.imports.mapping.StagedCorrection;
import banzhang.events.RegisterEvent.CorrectionBatchConfirmed;
import banzhang.events.value.CorrectionId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandBus;

/// 批量更正执行 — carries out a confirmed file of corrections to its end, from wherever the journal says it is.
///
/// Like the import's runner it keeps no state of its own. What it carries out is what was confirmed, by the digest, or
/// nothing.
public class CorrectionRunner {
    private final ImportFiles files;
    private final ImportJournal journal;
    private final JournalStep step;
    private final Clock clock;
    private final StepByStep steps = new StepByStep();

    public CorrectionRunner(ImportFiles files, ImportJournal journal, CommandBus commands, Clock clock) {
        this.files = files;
        this.journal = journal;
        this.step = new JournalStep(commands);
        this.clock = clock;
    }

    /// Stops after the step under way; the next start goes on from there.
    void stop() {
        steps.stop();
    }

    /// Carries the file out to its end; does nothing before it is confirmed.
    void carryOut(UploadedFile file) {
        AtomicBoolean checked = new AtomicBoolean();
        steps.untilItEnds("the correction file " + file.id(), () -> next(file, checked));
    }

    private StepByStep.Step next(UploadedFile file, AtomicBoolean checked) {
        Optional<CorrectionBatchProgress> so = journal.correctionsOf(file.id());
        if (so.isEmpty() || so.get().state() == CorrectionBatchProgress.State.PROPOSED) {
            return StepByStep.Step.ENDED;
        }
        if (!so.get().isUnderWay()) {
            clearAway(file, so.get());
            return StepByStep.Step.ENDED;
        }
        if (!checked.getAndSet(true)) {
            requireConfirmed(file, so.get());
        }
        return StepByStep.Step.of(advance(file, so.get()));
    }

    /// Forgets the rows of a file that has ended.
    void clearAway(UploadedFile file, CorrectionBatchProgress ended) {
        if (file.stage() != UploadedFile.Stage.DONE) {
            boolean carriedOut = ended.state() == CorrectionBatchProgress.State.COMPLETED;
            files.save(file.done(carriedOut ? null : ended.state().name()));
            files.unstage(file.id(), file.chunks());
        }
    }

    private void requireConfirmed(UploadedFile file, CorrectionBatchProgress so) {
        boolean same = StagedChanges.digest(files, file).equals(so.proposed().changes());
        if (!same) {
            throw new IllegalStateException("corrections " + file.id() + " are not those that were confirmed");
        }
    }

    private boolean advance(UploadedFile file, CorrectionBatchProgress so) {
        var confirmed = Objects.requireNonNull(so.confirmed(), "carried out when confirmed");
        if (so.isWhole()) {
            return send(file, confirmed, new CompleteCorrections(file.id(), clock.instant()));
        }
        int first = so.chunksDone() * ImportRunner.CHUNK;
        List<StagedCorrection> rows = files.staged(file.id(), so.chunksDone(), StagedCorrection.class);
        List<AdvanceCorrections.Entry> entries = IntStream.range(0, rows.size())
                .mapToObj(row -> new AdvanceCorrections.Entry(
                        CorrectionId.inFile(file.id(), first + row),
                        rows.get(row).device(),
                        rows.get(row).changes()))
                .toList();
        return send(file, confirmed, new AdvanceCorrections(file.id(), so.chunksDone(), entries, clock.instant()));
    }

    private boolean send(UploadedFile file, CorrectionBatchConfirmed confirmed, Object command) {
        return step.send(file.id(), confirmed.confirmedBy(), journal.principalOf(file.id()), command);
    }
}
