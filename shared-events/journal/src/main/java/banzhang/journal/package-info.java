/// 总账簿 — the journal: events as exact bytes in gapless order on MongoDB, under Axon's `EventStorageEngine`.
///
/// [banzhang.journal.Journal] is the way in. A unit of work is one append; the one writer of a process
/// ([banzhang.journal.JournalWriter]) puts what waits into blocks ([banzhang.journal.OutgoingBlock]) and inserts them
/// at consecutive positions. Readers ([banzhang.journal.JournalStream]) halt where a position is missing.
@NullMarked
package banzhang.journal;

import org.jspecify.annotations.NullMarked;
