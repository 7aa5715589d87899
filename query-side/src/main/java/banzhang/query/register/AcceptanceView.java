package banzhang.query.register;

import banzhang.events.AcceptanceEvent.Outcome;
import banzhang.events.AcceptanceEvent.Trial;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 验收单 — one acceptance with names: what was tried, what was concluded, what is to be put right.
///
/// @param name what the device's card calls it now
/// @param triedByNames in the order of `triedBy`
/// @param last whether no later acceptance of the device is known
public record AcceptanceView(
        DeviceId device,
        AssetCode assetCode,
        String name,
        int round,
        Outcome conclusion,
        LocalDate triedOn,
        Trial performance,
        Trial integration,
        List<PersonId> triedBy,
        List<String> triedByNames,
        @Nullable String remarks,
        @Nullable String rectification,
        @Nullable LocalDate rectifyBy,
        PersonId recordedBy,
        String recordedByName,
        Instant recordedAt,
        boolean last,
        long position) {}
