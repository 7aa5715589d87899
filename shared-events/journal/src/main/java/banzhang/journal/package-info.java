/// 总账簿 — the journal: events as exact bytes in gapless order on MongoDB, under Axon's `EventStorageEngine`.
@NullMarked
package banzhang.journal;

import org.jspecify.annotations.NullMarked;
