package banzhang.command.register;

import org.axonframework.commandhandling.CommandHandler;

/// 验收办理 — takes an acceptance to the device it is about.
public class AcceptanceHandler {
    private final LedgerDevices devices;

    public AcceptanceHandler(LedgerDevices devices) {
        this.devices = devices;
    }

    @CommandHandler
    void handle(RecordAcceptance asked) {
        devices.find(asked.device(), asked.by())
                .execute(device -> device.record(
                        AcceptanceRules.record(device.school(), device.past().acceptance(), asked)));
    }
}
