package banzhang.journal;

import java.util.OptionalLong;

/// 位置 — where things are in the journal. Positions count events from 0 without a gap.
public interface JournalPositions {
    /// The position of the last event, -1 when the journal is empty. Majority-committed.
    long head();

    /// The position of one event of an aggregate, or empty when it is not in the journal.
    OptionalLong positionOf(String aggregate, long sequence);
}
