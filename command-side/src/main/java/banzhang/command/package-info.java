/// 办理侧 — what people ask to be done: commands, rules, refusals, and the desk every request passes.
@NullMarked
package banzhang.command;

import org.jspecify.annotations.NullMarked;
