package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.DeviceId;
import banzhang.events.value.RegroupingId;
import java.time.Instant;

/// 确认拆并 — put a second person's name to a proposed splitting or merging; the new cards take the place of the old.
///
/// @param authentication how the second person has just proved who they are, at `authenticatedAt`
public record ConfirmRegrouping(
        RegroupingId regrouping,
        DeviceId device,
        Authentication authentication,
        Instant authenticatedAt,
        Caller by,
        Instant at) {}
