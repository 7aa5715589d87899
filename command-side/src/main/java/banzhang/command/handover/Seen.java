package banzhang.command.handover;

import banzhang.command.CommandRefused;
import banzhang.command.FreeText;
import banzhang.events.HandoverSheet.Check;
import banzhang.events.value.Accessory;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 所见记录 — what somebody had before them of an item when they said what they say now; nothing where nothing was said
/// yet.
///
/// Who was without a network for an hour must not write over what another said meanwhile without having seen it.
public record Seen(@Nullable Finding finding, @Nullable String note) {
    public Seen {
        note = FreeText.orNone(note);
    }

    /// Refuses what was said over something else than what stands there now, and tells what that is.
    ///
    /// @param seen none when it is said whatever stands there
    static void require(@Nullable Seen seen, DeviceId device, @Nullable Check now) {
        if (seen != null && !seen.is(now)) {
            refuse(told(device, now));
        }
    }

    /// The same for the accessories that were missing; their order says nothing.
    static void require(@Nullable List<Accessory> seen, DeviceId device, List<Accessory> now) {
        if (seen != null && !Set.copyOf(seen).equals(Set.copyOf(now))) {
            refuse(Map.of("device", device.value(), "missing", now));
        }
    }

    private static void refuse(Map<String, ?> told) {
        throw new CommandRefused(HandoverRefusal.ITEM_CHANGED_MEANWHILE, Map.of("errors", List.of(told)));
    }

    private boolean is(@Nullable Check now) {
        return now == null ? finding == null : now.finding() == finding && Objects.equals(now.note(), note);
    }

    private static Map<String, String> told(DeviceId device, @Nullable Check now) {
        Map<String, String> told = new LinkedHashMap<>(Map.of("device", device.value()));
        if (now != null) {
            told.put("finding", now.finding().name());
            told.put("note", Objects.requireNonNullElse(now.note(), ""));
        }
        return told;
    }
}
