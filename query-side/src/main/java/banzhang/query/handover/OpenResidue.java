package banzhang.query.handover;

import banzhang.events.HandoverEvent.Kind;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.query.organisation.Holder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 未了结项 — what a completed sheet left with its outgoing side and nobody has settled yet.
///
/// @param holder who it stays with
/// @param accessory the accessory that was missing; none when it is the item itself
/// @param missing how many of the accessory were missing; none when it is the item itself
/// @param finding what was found of the item; none when it is an accessory
/// @param since the day the sheet was completed
/// @param day how many days it has been open, today counted: 1 on the first
public record OpenResidue(
        HandoverId handover,
        Kind kind,
        Holder holder,
        DeviceId device,
        AssetCode assetCode,
        String name,
        @Nullable String accessory,
        @Nullable Integer missing,
        @Nullable Finding finding,
        LocalDate since,
        long day) {}
