/// 门禁之试 — signing in, sessions, people and the first account, over HTTP.
@NullMarked
package banzhang.command.access;

import org.jspecify.annotations.NullMarked;
