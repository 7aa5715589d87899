/// 查阅侧 — what people read: projections of the journal, the questions they answer, pages. Changes nothing anywhere.
@NullMarked
package banzhang.query;

import org.jspecify.annotations.NullMarked;
