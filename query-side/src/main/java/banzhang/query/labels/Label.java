package banzhang.query.labels;

import org.jspecify.annotations.Nullable;

/// 标签 — what is printed on one label.
///
/// @param address where its QR code leads
/// @param school whose it is
/// @param name of the device; none on the label of a room
/// @param code asset code of a device, number of a room; always printed in full
/// @param detail brand and model, or building
public record Label(
        String address,
        String school,
        @Nullable String name,
        String code,
        @Nullable String detail) {}
