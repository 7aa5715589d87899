/// 子进程 — processes of their own that write or follow.
@NullMarked
package banzhang.bench.child;

import org.jspecify.annotations.NullMarked;
