/// 组织之试 — opening rooms and classes, making and ending appointments.
@NullMarked
package banzhang.command.organisation;

import org.jspecify.annotations.NullMarked;
