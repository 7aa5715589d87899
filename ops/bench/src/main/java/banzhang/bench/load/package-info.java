/// 负载 — clients that commit in a closed or an open loop, and what was measured of them.
@NullMarked
package banzhang.bench.load;

import org.jspecify.annotations.NullMarked;
