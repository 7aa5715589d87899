package banzhang.command.register;

import org.axonframework.commandhandling.CommandHandler;

/// 附件办理 — takes the commands about accessories to the device they belong to.
public class AccessoryHandler {
    private final LedgerDevices devices;

    public AccessoryHandler(LedgerDevices devices) {
        this.devices = devices;
    }

    @CommandHandler
    void handle(AddAccessory asked) {
        devices.find(asked.device(), asked.by())
                .execute(device -> device.record(AccessoryRules.add(device.school(), device.card(), asked)));
    }

    @CommandHandler
    void handle(RemoveAccessory asked) {
        devices.find(asked.device(), asked.by())
                .execute(device -> device.record(AccessoryRules.remove(device.school(), device.card(), asked)));
    }
}
