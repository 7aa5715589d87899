package banzhang.command;

import banzhang.access.Refusal;
import org.axonframework.commandhandling.CommandExecutionException;

/// 不予办理 — a rule says no; nothing is recorded. The refusal is the exception's details.
public final class CommandRefused extends CommandExecutionException {
    private final transient Refusal refusal;

    public CommandRefused(Refusal refusal) {
        super(refusal.name(), null, refusal);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    /// Refuses when the rule is broken.
    public static void when(boolean broken, Refusal refusal) {
        if (broken) {
            throw new CommandRefused(refusal);
        }
    }
}
