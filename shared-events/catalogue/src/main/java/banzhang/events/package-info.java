/// 事件目录 — the facts 班账 records: one sealed file per capability, records nested inside.
///
/// Pure Java: what is here can be read by both sides and by an outside auditor. A released event never changes; a new
/// shape is a new revision (see `catalogue.lock`).
@NullMarked
package banzhang.events;

import org.jspecify.annotations.NullMarked;
