/// 页面比速 — how long pages take to come, while few events are known and while many are.
@NullMarked
package banzhang.bench.pages;

import org.jspecify.annotations.NullMarked;
