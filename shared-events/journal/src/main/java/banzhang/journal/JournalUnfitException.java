package banzhang.journal;

/// 不可启用 — the database is not fit to hold the journal; the message says why and what to do.
public class JournalUnfitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JournalUnfitException(String message) {
        super(message);
    }

    public JournalUnfitException(String message, Throwable cause) {
        super(message, cause);
    }
}
