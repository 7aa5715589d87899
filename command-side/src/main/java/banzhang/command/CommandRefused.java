package banzhang.command;

import banzhang.access.Refusal;
import org.axonframework.commandhandling.CommandExecutionException;

/// 拒绝 — a command broke a rule; nothing of it is stored. Carries the refusal as details, across the command bus.
public class CommandRefused extends CommandExecutionException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public CommandRefused(Refusal refusal) {
        super(refusal.name(), null, refusal);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
