/// 启动器守则 — what the documents tell people to type is what the launcher and the build understand.
@NullMarked
package banzhang.guards.launcher;

import org.jspecify.annotations.NullMarked;
