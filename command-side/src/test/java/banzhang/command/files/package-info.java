/// 文件 — tests of pictures as phones make them, and as somebody makes them who means harm.
@NullMarked
package banzhang.command.files;

import org.jspecify.annotations.NullMarked;
