/// 标题对照 — what the columns of a file hold whose headings the import does not know: said once by a person, remembered
/// by the row of headings, shared within the school.
@NullMarked
package banzhang.command.register.headings;

import org.jspecify.annotations.NullMarked;
