/// 成绩 — figures, ratios and goals, and how they are told.
@NullMarked
package banzhang.bench.result;

import org.jspecify.annotations.NullMarked;
