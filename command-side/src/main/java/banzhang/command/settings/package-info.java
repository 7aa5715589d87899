/// 参数与代码表 — what a school adopts to reckon and to class by: settings from a day on with the rule's text, and
/// classification tables edition by edition.
@NullMarked
package banzhang.command.settings;

import org.jspecify.annotations.NullMarked;
