/// 设备档案 — everything that happened to one device, and who held it when without a gap.
@NullMarked
package banzhang.query.history;

import org.jspecify.annotations.NullMarked;
