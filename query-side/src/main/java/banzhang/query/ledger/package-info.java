/// 台账查阅 — 总账 and 明细账: which devices there are, who holds them, now and at any past moment.
@NullMarked
package banzhang.query.ledger;

import org.jspecify.annotations.NullMarked;
