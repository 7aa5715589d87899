/// 依赖 — only what is used is depended on.
@NullMarked
package banzhang.guards.dependencies;

import org.jspecify.annotations.NullMarked;
