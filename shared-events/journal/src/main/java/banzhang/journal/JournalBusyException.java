package banzhang.journal;

import org.axonframework.common.AxonTransientException;

/// 繁忙 — too many units of work already wait for the journal; nothing was stored, try again later.
public class JournalBusyException extends AxonTransientException {
    private static final long serialVersionUID = 1L;

    public JournalBusyException(int waiting) {
        super("BUSY: " + waiting + " units of work already wait for the journal; nothing was stored");
    }
}
