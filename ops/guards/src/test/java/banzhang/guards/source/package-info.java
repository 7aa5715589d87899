/// 源码守则 — style, format and the compiler's own checks, over the text of every source file.
@NullMarked
package banzhang.guards.source;

import org.jspecify.annotations.NullMarked;
