/// 恶意文件 — files made to harm whoever reads them, made by the tests that need them: none is kept.
@NullMarked
package banzhang.command.register.imports.hostile;

import org.jspecify.annotations.NullMarked;
