/// 业务量 — what is written: units of work as the product makes them, and blocks of them without an engine.
@NullMarked
package banzhang.bench.work;

import org.jspecify.annotations.NullMarked;
