package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import java.time.Instant;

/// 照片归档 — file a photo of one item, which is stored already, with the sheet.
///
/// @param photo SHA-256 of exactly the bytes that are stored
public record FilePhoto(
        HandoverId handover, DeviceId device, Digest photo, String mediaType, long bytes, Caller by, Instant at) {}
