/// 值 — the values events are made of: ids, money, codes, digests. Each refuses bad input in its constructor.
@NullMarked
package banzhang.events.value;

import org.jspecify.annotations.NullMarked;
