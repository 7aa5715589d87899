/// 门禁 — who is at the door, as both sides see them: the caller, what they may reach, how a refusal is answered.
@NullMarked
package banzhang.access;

import org.jspecify.annotations.NullMarked;
