package banzhang.journal;

import org.axonframework.common.AxonTransientException;

/// 繁忙 — the journal does not keep up; nothing was stored, try again later.
public class JournalBusyException extends AxonTransientException {
    private static final long serialVersionUID = 1L;

    public JournalBusyException(String why) {
        super("BUSY: " + why + "; nothing was stored, try again");
    }
}
