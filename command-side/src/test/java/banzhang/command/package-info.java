/// 办理侧之试 — the command side run as a whole, on a journal in memory.
@NullMarked
package banzhang.command;

import org.jspecify.annotations.NullMarked;
