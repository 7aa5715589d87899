/// 台账 — what people do with the ledger for their own convenience: questions they ask often, under a name. Nothing here
/// is custody; nothing here is in the journal.
@NullMarked
package banzhang.command.ledger;

import org.jspecify.annotations.NullMarked;
