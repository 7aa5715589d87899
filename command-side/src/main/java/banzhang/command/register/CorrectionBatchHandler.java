package banzhang.command.register;

import banzhang.command.CommandRefused;
import banzhang.command.KnownAggregates;
import banzhang.events.value.CardTexts;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ImportId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/// 批量更正办理 — takes the commands to the file's aggregate, and what is confirmed to the devices; a chunk is one unit of
/// work.
public class CorrectionBatchHandler {
    private final Repository<CorrectionBatch> batches;
    private final Repository<Device> devices;

    public CorrectionBatchHandler(Repository<CorrectionBatch> batches, Repository<Device> devices) {
        this.batches = batches;
        this.devices = devices;
    }

    @CommandHandler
    void handle(ProposeCorrectionBatch asked) throws Exception {
        batches.loadOrCreate(CorrectionBatch.idOf(asked.batch()), CorrectionBatch::new)
                .execute(batch -> batch.propose(asked));
    }

    @CommandHandler
    void handle(ConfirmCorrectionBatch asked) {
        batch(asked.batch()).execute(batch -> batch.confirm(asked));
    }

    @CommandHandler
    void handle(RejectCorrectionBatch asked) {
        batch(asked.batch()).execute(batch -> batch.reject(asked));
    }

    @CommandHandler
    void handle(WithdrawCorrectionBatch asked) {
        batch(asked.batch()).execute(batch -> batch.withdraw(asked));
    }

    @CommandHandler
    void handle(AdvanceCorrections asked) {
        Aggregate<CorrectionBatch> batch = batch(asked.batch());
        batch.execute(known -> known.requireNext(asked.chunk()));
        CorrectionBatchProgress word = batch.invoke(CorrectionBatch::progress);
        List<DeviceId> overtaken = new ArrayList<>();
        for (AdvanceCorrections.Entry entry : asked.entries()) {
            boolean corrected = KnownAggregates.find(devices, entry.device().value())
                    .map(device -> device.invoke(known -> correct(known, entry, word)))
                    .orElse(false);
            if (!corrected) {
                overtaken.add(entry.device());
            }
        }
        batch.execute(known -> known.advance(asked, overtaken));
    }

    /// Proposed and confirmed in the same append, by the two who put their names to the file.
    ///
    /// @return whether it was made; not when the card no longer says what the file starts from
    private static boolean correct(Device device, AdvanceCorrections.Entry entry, CorrectionBatchProgress word) {
        boolean stands = word.proposed().school().equals(device.school())
                && device.whyNotInLedger().isEmpty()
                && CardTexts.stands(device.card(), entry.changes());
        if (stands) {
            device.past().corrections().inBatch(entry, word).forEach(device::record);
        }
        return stands;
    }

    @CommandHandler
    void handle(CompleteCorrections asked) {
        batch(asked.batch()).execute(batch -> batch.complete(asked.happenedAt()));
    }

    private Aggregate<CorrectionBatch> batch(ImportId id) {
        return KnownAggregates.find(batches, CorrectionBatch.idOf(id))
                .orElseThrow(() -> new CommandRefused(CorrectionRefusal.CORRECTION_NOT_FOUND));
    }
}
