/// 交接比速 — how long a signature takes when many sign at once, and how many handovers a second that makes.
@NullMarked
package banzhang.bench.handover;

import org.jspecify.annotations.NullMarked;
