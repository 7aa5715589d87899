package banzhang.query.history;

import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.ResidueEvent.ResidueSettled;
import banzhang.events.SheetCountEvent.AccessoriesCounted;
import banzhang.events.SheetCountEvent.DisputeSettled;
import banzhang.events.SheetCountEvent.ItemContested;
import banzhang.events.SheetCountEvent.ItemDeclared;
import banzhang.events.SheetFileEvent.PhotoFiled;
import banzhang.events.value.DeviceId;
import banzhang.events.value.PersonId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 经历 — one event as an auditor replays it.
///
/// @param name the name it is stored under
/// @param late recorded more than a day after it happened (补登)
/// @param actor who asked for it; none for what followed by itself
/// @param onBehalfOf whom the actor stood in for; none in the own name
/// @param summary what it says, in one Chinese line with names
/// @param payload the canonical JSON it is stored as, byte by byte
/// @param event the same, for pages
public record HistoryEntry(
        long position,
        String name,
        int revision,
        String zh,
        Instant recordedAt,
        Instant happenedAt,
        boolean late,
        @Nullable PersonId actor,
        @Nullable String actorName,
        @Nullable PersonId onBehalfOf,
        @Nullable String onBehalfOfName,
        String summary,
        @JsonRawValue String payload,
        @JsonIgnore CustodyEvent event) {
    /// Who asked for it, as people say it: `王老师`, or `王老师 代 李老师`.
    public @Nullable String who() {
        return onBehalfOfName == null ? actorName : actorName + " 代 " + onBehalfOfName;
    }

    /// What a sheet says of its other devices.
    boolean isOfAnother(DeviceId device) {
        @Nullable
        DeviceId about = switch (event) {
            case ItemChecked checked -> checked.device();
            case PhotoFiled filed -> filed.device();
            case ItemDeclared declared -> declared.device();
            case ItemContested contested -> contested.device();
            case DisputeSettled settled -> settled.device();
            case AccessoriesCounted counted -> counted.device();
            case ResidueSettled settled -> settled.device();
            default -> null;
        };
        return about != null && !about.equals(device);
    }
}
