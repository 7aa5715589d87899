/// 对象 — what is compared, each behind the same small face.
@NullMarked
package banzhang.bench.subject;

import org.jspecify.annotations.NullMarked;
