/// 受试者 — the application as a process that is hurt and killed.
@NullMarked
package banzhang.faults.subject;

import org.jspecify.annotations.NullMarked;
