package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.command.CommandRefused;
import banzhang.command.KnownAggregates;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ImportId;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/// 在账设备 — finds the devices that are in the ledger of the caller's school; any other is none.
public class LedgerDevices {
    private final Repository<Device> devices;
    private final Repository<ImportBatch> batches;

    public LedgerDevices(Repository<Device> devices, Repository<ImportBatch> batches) {
        this.devices = devices;
        this.batches = batches;
    }

    /// @throws CommandRefused when the school has no such device, its batch is not completed, or its card was
    /// reversed, split or merged
    Aggregate<Device> find(DeviceId id, Caller by) {
        Aggregate<Device> device = findAlsoReversed(id, by);
        device.invoke(Device::whyNotInLedger).ifPresent(why -> CommandRefused.when(true, why));
        return device;
    }

    /// Also one whose card was reversed, split or merged: what still waits to be decided about it can be put away.
    Aggregate<Device> findAlsoReversed(DeviceId id, Caller by) {
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
