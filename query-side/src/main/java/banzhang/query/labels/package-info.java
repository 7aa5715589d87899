/// 标签 — labels with a QR code for devices and rooms, on sheets or from a label printer; and where scanning one leads.
@NullMarked
package banzhang.query.labels;

import org.jspecify.annotations.NullMarked;
