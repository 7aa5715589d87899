/// 印制 — Chinese text on PDF pages: the fonts that are embedded, and what stands for a character none of them has.
@NullMarked
package banzhang.query.print;

import org.jspecify.annotations.NullMarked;
