package banzhang.journal;

import org.jspecify.annotations.Nullable;

/// 写入结果 — what the database said to an ordered insert of blocks.
sealed interface InsertOutcome {
    /// All blocks are committed by a majority and journaled.
    record Stored() implements InsertOutcome {}

    /// Blocks before `at` are committed, the one at `at` collides with a committed block, later ones were not
    /// tried.
    record Duplicate(int at) implements InsertOutcome {}

    /// Blocks before `at` are committed, the one at `at` was definitely refused, later ones were not tried.
    record Refused(int at, RuntimeException why) implements InsertOutcome {}

    /// Nothing is known: the answer was lost, late, or did not come from a majority.
    record Unknown(@Nullable RuntimeException why) implements InsertOutcome {}
}
