/// 资产卡片填写 — what people write into the fields of an asset card, read exactly or refused with a sentence.
///
/// Form and file go through the same readers: what the form accepts, a file may hold, and the reverse.
@NullMarked
package banzhang.command.register.card;

import org.jspecify.annotations.NullMarked;
