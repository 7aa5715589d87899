package banzhang.command.register.imports;

import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.access.PeopleDirectory;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.CommandRefused;
import banzhang.command.register.ConfirmCorrectionBatch;
import banzhang.command.register.CorrectionBatchProgress;
import banzhang.command.register.CorrectionBatchProgress.State;
import banzhang.command.register.CorrectionRefusal;
import banzhang.command.register.ImportRefusal;
import banzhang.command.register.ProposeCorrectionBatch;
import banzhang.command.register.RejectCorrectionBatch;
import banzhang.command.register.WithdrawCorrectionBatch;
import banzhang.command.register.card.CardField;
import banzhang.command.register.imports.UploadedFile.Stage;
import banzhang.command.register.imports.mapping.StagedCorrection;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.RegisterEvent.CorrectionBatchProposed;
import banzhang.events.value.CardChange;
import banzhang.events.value.Digest;
import banzhang.events.value.ImportId;
import banzhang.events.value.Office;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// 批量更正受理 — shows what a checked file would change, takes the proposal of one person and the word of another.
class CorrectionFileDesk {
    private static final int MOST_SHOWN = 200;
    private final ImportDesk imports;
    private final ImportFiles files;
    private final ImportJournal journal;
    private final CommandDesk desk;
    /// Throws when the password is not this person's alone.
    private final BiConsumer<Caller, String> reauthentication;
    private final FreeText freeText;
    private final PeopleDirectory people;
    private final ImportQueue queue;
    private final Clock clock;

    CorrectionFileDesk(
            ImportDesk imports,
            ImportFiles files,
            ImportJournal journal,
            CommandDesk desk,
            BiConsumer<Caller, String> reauthentication,
            FreeText freeText,
            PeopleDirectory people,
            ImportQueue queue,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.journal = journal;
        this.desk = desk;
        this.reauthentication = reauthentication;
        this.freeText = freeText;
        this.people = people;
        this.queue = queue;
        this.clock = clock;
    }

    ProposedChanges changes(Caller caller, ImportId id, int from, int size) {
        UploadedFile file = require(caller, id);
        Optional<CorrectionBatchProgress> so = journal.correctionsOf(id);
        Optional<CorrectionBatchProposed> proposed = so.map(CorrectionBatchProgress::proposed);
        boolean open = so.filter(known -> known.state() == State.PROPOSED).isPresent();
        boolean oneHand = proposed.filter(known -> caller.isOneHandWith(known.proposedBy(), known.happenedAt()))
                .isPresent();
        boolean own = proposed.filter(known -> known.proposedBy().equals(caller.person()))
                .isPresent();
        boolean decides = caller.holds(Office.GENERAL_AFFAIRS) || caller.holds(Office.ADMINISTRATOR);
        List<ProposedChanges.Card> rows =
                StagedChanges.from(files, file, Math.max(from, 0), Math.clamp(size, 1, MOST_SHOWN)).stream()
                        .map(CorrectionFileDesk::shown)
                        .toList();
        return new ProposedChanges(
                proposed.map(CorrectionBatchProposed::changes).orElseGet(() -> StagedChanges.digest(files, file)),
                proposed.map(CorrectionBatchProposed::rows).orElseGet(() -> StagedChanges.count(files, file)),
                Math.max(from, 0),
                rows,
                so.map(CorrectionBatchProgress::state).orElse(null),
                proposed.map(CorrectionBatchProposed::reason).orElse(null),
                proposed.map(CorrectionBatchProposed::proposedBy).orElse(null),
                proposed.map(known -> people.nameOf(known.proposedBy())).orElse(null),
                proposed.map(CorrectionBatchProposed::happenedAt).orElse(null),
                open && decides && !oneHand,
                open && own,
                so.map(CorrectionBatchProgress::corrected).orElse(0),
                so.map(CorrectionBatchProgress::overtaken).orElse(0));
    }

    Answer propose(Caller caller, @Nullable String key, ImportId id, String reason, String password) {
        Map<String, String> asked = Map.of("import", id.value(), "reason", reason);
        return desk.answered(caller, key, asked, ProposeCorrectionBatch.class).orElseGet(() -> {
            UploadedFile file = require(caller, id);
            CommandRefused.when(!caller.holds(Office.GENERAL_AFFAIRS), CorrectionRefusal.NOT_YOURS_TO_CORRECT);
            CommandRefused.when(file.stage() == Stage.REFUSED, ImportRefusal.IMPORT_HAS_PROBLEMS);
            CommandRefused.when(file.stage() == Stage.DONE, ImportRefusal.IMPORT_HAS_ENDED);
            freeText.requireNameless(caller.school(), reason);
            freeText.requireConfirmed(file.names() > 0);
            reauthentication.accept(caller, password);
            Instant now = clock.instant();
            ProposeCorrectionBatch command = new ProposeCorrectionBatch(
                    id,
                    file.digest(),
                    StagedChanges.digest(files, file),
                    StagedChanges.count(files, file),
                    file.chunks(),
                    reason,
                    Authentication.PASSWORD,
                    now,
                    caller,
                    now);
            return desk.submit(caller, key, asked, command, id.value());
        });
    }

    Answer confirm(Caller caller, @Nullable String key, ImportId id, Digest shown, String password) {
        Map<String, String> asked = Map.of("import", id.value(), "changes", shown.hex());
        UploadedFile file = require(caller, id);
        Answer answer = desk.answered(caller, key, asked, ConfirmCorrectionBatch.class)
                .orElseGet(() -> {
                    reauthentication.accept(caller, password);
                    Instant now = clock.instant();
                    ConfirmCorrectionBatch command =
                            new ConfirmCorrectionBatch(id, shown, Authentication.PASSWORD, now, caller, now);
                    return desk.submit(caller, key, asked, command, id.value());
                });
        queue.submit(file);
        return answer;
    }

    Answer reject(Caller caller, @Nullable String key, ImportId id, String reason) {
        Map<String, String> asked = Map.of("import", id.value(), "reason", reason);
        UploadedFile file = require(caller, id);
        Answer answer = desk.answered(caller, key, asked, RejectCorrectionBatch.class)
                .orElseGet(() -> {
                    freeText.requireNameless(caller.school(), reason);
                    RejectCorrectionBatch command = new RejectCorrectionBatch(id, reason, caller, clock.instant());
                    return desk.submit(caller, key, asked, command, id.value());
                });
        queue.submit(file);
        return answer;
    }

    Answer withdraw(Caller caller, @Nullable String key, ImportId id) {
        UploadedFile file = require(caller, id);
        WithdrawCorrectionBatch command = new WithdrawCorrectionBatch(id, caller, clock.instant());
        Answer answer = desk.submit(caller, key, Map.of("import", id.value()), command, id.value());
        queue.submit(file);
        return answer;
    }

    private UploadedFile require(Caller caller, ImportId id) {
        UploadedFile file = imports.require(caller, id);
        CommandRefused.when(file.kind() != ImportKind.CORRECTIONS, CorrectionRefusal.CORRECTION_NOT_FOUND);
        return file;
    }

    private static ProposedChanges.Card shown(StagedCorrection row) {
        return new ProposedChanges.Card(
                row.row(),
                row.assetCode(),
                row.device(),
                row.changes().stream().map(CorrectionFileDesk::shown).toList());
    }

    private static ProposedChanges.Change shown(CardChange change) {
        String term = CardField.of(change.field()).map(CardField::term).orElse(change.field());
        return new ProposedChanges.Change(change.field(), term, change.before(), change.after());
    }
}
