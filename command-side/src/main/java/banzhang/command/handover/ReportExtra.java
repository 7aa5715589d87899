package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.value.AssetCode;
import banzhang.events.value.HandoverId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 单外物品 — report something found that is not on the list.
public record ReportExtra(
        HandoverId handover,
        String description,
        String place,
        @Nullable AssetCode assetCode,
        Caller by,
        Instant at) {
    public ReportExtra {
        description = FreeText.trimmed(description);
        place = FreeText.trimmed(place);
    }
}
