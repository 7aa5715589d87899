/// 台账之试 — keeping, sharing and deleting saved filters, over HTTP and by rule.
@NullMarked
package banzhang.command.ledger;

import org.jspecify.annotations.NullMarked;
