/// 交接单查阅 — sheets with what was found, who signed what, and how they ended.
@NullMarked
package banzhang.query.handover;

import org.jspecify.annotations.NullMarked;
