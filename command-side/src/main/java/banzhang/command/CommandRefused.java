package banzhang.command;

import banzhang.access.Refusal;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;

/// 不予办理 — a rule says no; nothing is recorded. The refusal is the exception's details.
public final class CommandRefused extends CommandExecutionException {
    private final transient Refusal refusal;
    private final transient Map<String, Object> more;

    public CommandRefused(Refusal refusal) {
        this(refusal, Map.of());
    }

    /// With further members of the problem, for instance `errors`.
    public CommandRefused(Refusal refusal, Map<String, ?> more) {
        super(refusal.name(), null, refusal);
        this.refusal = refusal;
        this.more = Map.copyOf(more);
    }

    public Refusal refusal() {
        return refusal;
    }

    public Map<String, Object> more() {
        return more;
    }

    /// Refuses when the rule is broken.
    public static void when(boolean broken, Refusal refusal) {
        if (broken) {
            throw new CommandRefused(refusal);
        }
    }
}
