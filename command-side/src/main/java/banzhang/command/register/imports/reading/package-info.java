/// 读表 — register files as people have them, as tables of cells: CSV in four encodings, `.xls`, `.xlsx`.
///
/// What a file is, is told from its bytes, never from its name. Everything read is limited, and what cannot be read
/// for certain is refused with a sentence.
@NullMarked
package banzhang.command.register.imports.reading;

import org.jspecify.annotations.NullMarked;
