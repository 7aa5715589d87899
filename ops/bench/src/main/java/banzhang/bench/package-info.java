/// 比速 — the journal side by side with its peers, in one process and one run, as ratios.
@NullMarked
package banzhang.bench;

import org.jspecify.annotations.NullMarked;
