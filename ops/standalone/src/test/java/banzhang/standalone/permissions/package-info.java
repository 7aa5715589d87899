/// 权限矩阵 — every route of the running application, asked for by everyone, held against a table.
@NullMarked
package banzhang.standalone.permissions;

import org.jspecify.annotations.NullMarked;
