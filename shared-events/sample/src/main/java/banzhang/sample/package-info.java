/// 样例学校 — one named cast for tests, the demo and the documents. No person or school of these names is meant.
@NullMarked
package banzhang.sample;

import org.jspecify.annotations.NullMarked;
