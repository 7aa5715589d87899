/// 安全日志 — who signed in, was refused, read contacts: append-only, each entry chained to the one before.
@NullMarked
package banzhang.access.security;

import org.jspecify.annotations.NullMarked;
