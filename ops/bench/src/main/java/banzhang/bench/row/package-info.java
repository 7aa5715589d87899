/// 项目 — what is measured, one class for each group of rows.
@NullMarked
package banzhang.bench.row;

import org.jspecify.annotations.NullMarked;
