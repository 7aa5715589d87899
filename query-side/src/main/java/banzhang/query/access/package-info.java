/// 门禁查阅 — the security log, where one is signed in, how people are reached.
@NullMarked
package banzhang.query.access;

import org.jspecify.annotations.NullMarked;
