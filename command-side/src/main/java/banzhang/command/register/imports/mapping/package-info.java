/// 对应栏目 — finds the headings of a register file and reads its rows as asset cards, with every problem by row and
/// column.
///
/// Known by themselves: the school template, the cards of 久其 and of the finance systems, the 2016 stocktake, Snipe-IT.
@NullMarked
package banzhang.command.register.imports.mapping;

import org.jspecify.annotations.NullMarked;
