/// 受理 — the command side: what the school does, decided by rules and recorded as events.
@NullMarked
package banzhang.command;

import org.jspecify.annotations.NullMarked;
