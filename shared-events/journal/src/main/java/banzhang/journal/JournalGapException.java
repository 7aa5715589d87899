package banzhang.journal;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/// 断档 — a position that must be in the journal is not; readers halt rather than skip it.
public class JournalGapException extends EventStoreException {
    private static final long serialVersionUID = 1L;

    private JournalGapException(String message) {
        super(message);
    }

    static JournalGapException between(long expected, long found) {
        return new JournalGapException("GAP: the journal has no position " + expected + ", the next block begins at "
                + found + "; halted after reading again from the primary");
    }

    static JournalGapException beyondHead(long expected, long end) {
        return new JournalGapException("GAP: a reader asks for position " + expected + " but the journal ends before "
                + end + "; it is an older journal than the one the reader has seen");
    }

    static JournalGapException inside(long position, String what) {
        return new JournalGapException("GAP: the block at position " + position + " is inconsistent: " + what);
    }
}
