/// 恶意来文 — the whole application with the sample school, and everything that may be thrown at it.
@NullMarked
package banzhang.standalone.hostile;

import org.jspecify.annotations.NullMarked;
