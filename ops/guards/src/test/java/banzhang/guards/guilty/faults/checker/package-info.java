/// 反例 — a sample that breaks the boundaries on purpose; the guards must find it.
@NullMarked
package banzhang.guards.guilty.faults.checker;

import org.jspecify.annotations.NullMarked;
