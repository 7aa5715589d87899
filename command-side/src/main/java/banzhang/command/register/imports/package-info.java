/// 导入 — a file's way into the register: uploaded and checked, confirmed, taken in as a whole or not at all.
@NullMarked
package banzhang.command.register.imports;

import org.jspecify.annotations.NullMarked;
