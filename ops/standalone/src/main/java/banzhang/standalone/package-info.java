/// 一机运行 — the application: either side or both in one process, on the embedded database or on a replica set.
@NullMarked
package banzhang.standalone;

import org.jspecify.annotations.NullMarked;
