package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.command.CommandRefused;
import banzhang.command.KnownAggregates;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ImportId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/// 更正办理 — takes the commands about corrections to the device whose card they are about.
public class CorrectionHandler {
    private final Repository<Device> devices;
    private final Repository<ImportBatch> batches;

    public CorrectionHandler(Repository<Device> devices, Repository<ImportBatch> batches) {
        this.devices = devices;
        this.batches = batches;
    }

    @CommandHandler
    void handle(ProposeCorrection asked) {
        inLedger(asked.device(), asked.by()).execute(device -> device.proposeCorrection(asked));
    }

    @CommandHandler
    void handle(ConfirmCorrection asked) {
        inLedger(asked.device(), asked.by()).execute(device -> device.confirmCorrection(asked));
    }

    @CommandHandler
    void handle(RejectCorrection asked) {
        inLedger(asked.device(), asked.by()).execute(device -> device.rejectCorrection(asked));
    }

    @CommandHandler
    void handle(WithdrawCorrection asked) {
        inLedger(asked.device(), asked.by()).execute(device -> device.withdrawCorrection(asked));
    }

    /// The device, when it is in the ledger of the caller's school.
    private Aggregate<Device> inLedger(DeviceId id, Caller by) {
        Aggregate<Device> device = KnownAggregates.find(devices, id.value())
                .filter(known -> known.invoke(Device::school).equals(by.school()))
                .orElseThrow(() -> new CommandRefused(DeviceRefusal.DEVICE_NOT_FOUND));
        @Nullable ImportId batch = device.invoke(Device::batch);
        if (batch != null) {
            ImportProgress progress = batches.load(batch.value()).invoke(ImportBatch::progress);
            CommandRefused.when(progress.isWithdrawn(), DeviceRefusal.DEVICE_NOT_FOUND);
            CommandRefused.when(progress.isRunning(), DeviceRefusal.DEVICE_NOT_IN_LEDGER);
        }
        return device;
    }
}
