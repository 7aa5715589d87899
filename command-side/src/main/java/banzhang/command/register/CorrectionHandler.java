package banzhang.command.register;

import org.axonframework.commandhandling.CommandHandler;

/// 更正办理 — takes the commands about corrections to the device whose card they are about.
public class CorrectionHandler {
    private final LedgerDevices devices;

    public CorrectionHandler(LedgerDevices devices) {
        this.devices = devices;
    }

    @CommandHandler
    void handle(ProposeCorrection asked) {
        devices.find(asked.device(), asked.by())
                .execute(device ->
                        device.record(device.past().corrections().propose(device.school(), device.card(), asked)));
    }

    @CommandHandler
    void handle(ConfirmCorrection asked) {
        devices.find(asked.device(), asked.by())
                .execute(device ->
                        device.record(device.past().corrections().confirm(device.school(), device.card(), asked)));
    }

    @CommandHandler
    void handle(RejectCorrection asked) {
        devices.findAlsoReversed(asked.device(), asked.by())
                .execute(device -> device.record(device.past().corrections().reject(device.school(), asked)));
    }

    @CommandHandler
    void handle(WithdrawCorrection asked) {
        devices.findAlsoReversed(asked.device(), asked.by())
                .execute(device -> device.record(device.past().corrections().withdraw(device.school(), asked)));
    }
}
