package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 申报状况 — say, for the outgoing side, in what condition items are handed over: one of them, or all at once.
public record DeclareItems(HandoverId handover, List<Declaration> items, Caller by, Instant at) {
    /// 申报 — the condition of one item; a blank note is none.
    ///
    /// @param seen what it is said over; none when it is said whatever stands there
    public record Declaration(
            DeviceId device,
            Finding finding,
            @Nullable String note,
            @Nullable Seen seen) {
        public Declaration {
            note = FreeText.orNone(note);
        }

        public Declaration(DeviceId device, Finding finding, @Nullable String note) {
            this(device, finding, note, null);
        }
    }

    public DeclareItems {
        items = List.copyOf(items);
    }
}
