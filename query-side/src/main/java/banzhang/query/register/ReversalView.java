package banzhang.query.register;

import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.PersonId;
import banzhang.events.value.ReversalId;
import banzhang.query.register.CorrectionView.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 冲销单 — one reversal with names: why, who proposed it, and how it was decided.
///
/// @param name what the device's card calls it
/// @param state where it stands; confirmed is reversed
/// @param ending how it was decided; none while it waits
public record ReversalView(
        ReversalId id,
        DeviceId device,
        AssetCode assetCode,
        String name,
        CorrectionState state,
        String reason,
        PersonId proposedBy,
        String proposedByName,
        Instant proposedAt,
        @Nullable Decision ending,
        long position) {}
