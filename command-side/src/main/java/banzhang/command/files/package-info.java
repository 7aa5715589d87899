/// 文件处理 — uploaded pictures are told by their bytes, checked, stripped of everything but the picture, and made smaller.
///
/// Nothing is believed that a file's name or its sender says of it. Pictures are taken apart by their format's own
/// pieces: what is no part of the picture, as places and times a camera notes, comments, a second file behind the
/// first, is not kept. How a picture is turned is kept.
@NullMarked
package banzhang.command.files;

import org.jspecify.annotations.NullMarked;
