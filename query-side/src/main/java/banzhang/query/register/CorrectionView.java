package banzhang.query.register;

import banzhang.events.value.AssetCode;
import banzhang.events.value.CardChange;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.DeviceId;
import banzhang.events.value.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 更正单 — one correction with names: what it changes, why, who proposed it, and how it was decided.
///
/// @param name what the device's card calls it now
/// @param overtaken whether it waits, but the card no longer says what it starts from
/// @param ending how it was decided; none while it waits
public record CorrectionView(
        CorrectionId id,
        DeviceId device,
        AssetCode assetCode,
        String name,
        CorrectionState state,
        List<CardChange> changes,
        String reason,
        PersonId proposedBy,
        String proposedByName,
        Instant proposedAt,
        boolean overtaken,
        @Nullable Decision ending,
        long position) {

    /// 裁定 — who decided it when, and why not.
    public record Decision(
            PersonId by,
            String byName,
            Instant happenedAt,
            @Nullable String reason) {}
}
