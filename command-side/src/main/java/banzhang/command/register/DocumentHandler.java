package banzhang.command.register;

import org.axonframework.commandhandling.CommandHandler;

/// 归档办理 — takes the commands about documents to the device they are filed for.
public class DocumentHandler {
    private final LedgerDevices devices;

    public DocumentHandler(LedgerDevices devices) {
        this.devices = devices;
    }

    @CommandHandler
    void handle(FileDocument asked) {
        devices.find(asked.device(), asked.by())
                .execute(device ->
                        device.past().documents().file(device.school(), asked).forEach(device::record));
    }

    @CommandHandler
    void handle(WithdrawDocument asked) {
        devices.find(asked.device(), asked.by())
                .execute(device -> device.record(device.past().documents().withdraw(device.school(), asked)));
    }
}
