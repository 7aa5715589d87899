package banzhang.journal;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.time.Duration;

/// 设定 — the journal's limits and waits; [#defaults()] fits a school and a district alike.
///
/// @param writeConcern how an append is acknowledged; anything weaker than majority and journaled is refused at start
/// @param readConcern what readers see; anything but majority is refused at start
/// @param limits how much goes into a block, a command and the backlog
/// @param waits how long things may take
public record JournalSettings(WriteConcern writeConcern, ReadConcern readConcern, Limits limits, Waits waits) {

    /// Majority and journaled writes, majority reads, bounded blocks.
    public static JournalSettings defaults() {
        return new JournalSettings(
                WriteConcern.MAJORITY.withJournal(true), ReadConcern.MAJORITY, Limits.defaults(), Waits.defaults());
    }

    public JournalSettings withWriteConcern(WriteConcern concern) {
        return new JournalSettings(concern, readConcern, limits, waits);
    }

    public JournalSettings withReadConcern(ReadConcern concern) {
        return new JournalSettings(writeConcern, concern, limits, waits);
    }

    public JournalSettings withLimits(Limits other) {
        return new JournalSettings(writeConcern, readConcern, other, waits);
    }

    public JournalSettings withWaits(Waits other) {
        return new JournalSettings(writeConcern, readConcern, limits, other);
    }

    /// 上限 — a block is closed at `blockBytes` or `blockUnits`, a command at `commandBytes` or `commandUnits`.
    ///
    /// A block stays below WiredTiger's leaf page of 32 KB: reading one event costs the page it is on, no more.
    /// What is above `unitBytes` cannot be one document and is rejected before it joins others.
    ///
    /// @param backlogUnits units of work that may wait before callers are told BUSY
    /// @param backlogBytes bytes that may wait before callers are told BUSY
    /// @param recentKeys how many recent events the duplicate check remembers
    /// @param keptBytes how much of the aggregates loaded lately is kept
    public record Limits(
            int blockBytes,
            int blockUnits,
            int commandBytes,
            int commandUnits,
            int unitBytes,
            int backlogUnits,
            long backlogBytes,
            int recentKeys,
            long keptBytes) {
        static Limits defaults() {
            return new Limits(16 << 10, 16, 4 << 20, 1_000, 15 << 20, 10_000, 64L << 20, 20_000, 16L << 20);
        }
    }

    /// 时限 — `attempt` bounds one command to the database, `resolve` the search for a lost answer.
    ///
    /// @param blockingRead how long a reader that may block waits for the next event; long, because Axon's store
    ///     pauses for its fetch delay after each such wait
    /// @param pollAtLeast first wait between looks for other processes' appends
    /// @param pollAtMost longest wait between such looks
    /// @param pollWatched the same while the database tells of appends by itself
    public record Waits(
            Duration attempt,
            Duration resolve,
            Duration blockingRead,
            Duration pollAtLeast,
            Duration pollAtMost,
            Duration pollWatched) {
        static Waits defaults() {
            return new Waits(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(30),
                    Duration.ofMillis(5),
                    Duration.ofMillis(100),
                    Duration.ofMillis(250));
        }
    }
}
