/// 门禁办理 — signing in and out, the first account, people, and what appointments allow.
@NullMarked
package banzhang.command.access;

import org.jspecify.annotations.NullMarked;
