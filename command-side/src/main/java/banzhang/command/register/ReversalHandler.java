package banzhang.command.register;

import banzhang.command.register.Reversals.Whereabouts;
import banzhang.events.value.AssetCode;
import banzhang.events.value.Custodian;
import banzhang.events.value.SchoolId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/// 冲销办理 — takes the commands about reversals to the device; with the last word its code is free again, in the same
/// append.
public class ReversalHandler {
    private final LedgerDevices devices;
    private final Repository<AssetCodeHolder> codes;
    private final OpenSheets sheets;

    public ReversalHandler(LedgerDevices devices, Repository<AssetCodeHolder> codes, OpenSheets sheets) {
        this.devices = devices;
        this.codes = codes;
        this.sheets = sheets;
    }

    @CommandHandler
    void handle(ProposeReversal asked) {
        devices.find(asked.device(), asked.by())
                .execute(device -> device.record(
                        device.past().reversals().propose(device.school(), whereaboutsOf(device), asked)));
    }

    @CommandHandler
    void handle(ConfirmReversal asked) {
        Aggregate<Device> reversed = devices.find(asked.device(), asked.by());
        reversed.execute(device ->
                device.record(device.past().reversals().confirm(device.school(), whereaboutsOf(device), asked)));
        SchoolId school = reversed.invoke(Device::school);
        AssetCode code = reversed.invoke(Device::assetCode);
        codes.load(AssetCodeHolder.idOf(school, code))
                .execute(holder -> holder.releaseFrom(school, code, asked.device(), asked.at()));
    }

    @CommandHandler
    void handle(RejectReversal asked) {
        devices.find(asked.device(), asked.by())
                .execute(device -> device.record(device.past().reversals().reject(device.school(), asked)));
    }

    @CommandHandler
    void handle(WithdrawReversal asked) {
        devices.find(asked.device(), asked.by())
                .execute(device -> device.record(device.past().reversals().withdraw(device.school(), asked)));
    }

    private Whereabouts whereaboutsOf(Device device) {
        boolean inStore = device.isWith(Custodian.store(device.school()));
        return new Whereabouts(inStore, sheets.among(device.sheets()));
    }
}
