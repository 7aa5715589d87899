/// 组织 — the school, its rooms and classes, and who is appointed to what.
///
/// The administrator opens the school's books and makes appointments; 总务处 opens rooms and classes and may appoint
/// 班主任. Numbers are unique in the school because the id of a room or class follows from its number.
@NullMarked
package banzhang.command.organisation;

import org.jspecify.annotations.NullMarked;
