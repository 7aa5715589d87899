/// 交接 — custody passes on one signed sheet: drawn up, checked item by item, signed by both sides, or declined, or
/// withdrawn.
///
/// Kinds differ by [banzhang.command.handover.HandoverKindPolicy], not by code; 交付使用 is the first. The last signature
/// completes the sheet and moves the custody of its devices in the same append.
@NullMarked
package banzhang.command.handover;

import org.jspecify.annotations.NullMarked;
