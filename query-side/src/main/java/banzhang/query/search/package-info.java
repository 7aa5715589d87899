/// 检索 — one box over everything one may see: devices by what their cards say and by who holds them, classes, rooms.
@NullMarked
package banzhang.query.search;

import org.jspecify.annotations.NullMarked;
