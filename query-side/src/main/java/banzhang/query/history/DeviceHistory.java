package banzhang.query.history;

import banzhang.access.Caller;
import banzhang.events.value.DeviceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// 设备档案 — one device: its card, everything that happened to it, who held it when.
///
/// Each throws NOT_FOUND for a device that is unknown, not in a ledger, or not the caller's to see: a 班主任 sees what
/// the own classes hold or held.
public final class DeviceHistory {
    public DeviceCard card(Caller caller, DeviceId device) {
        throw new UnsupportedOperationException();
    }

    /// Every event that concerns it, by journal position, with checks and signatures of its sheets.
    public List<HistoryEntry> timeline(Caller caller, DeviceId device) {
        throw new UnsupportedOperationException();
    }

    /// Who held it from when until when, without a gap, in order.
    public List<CustodyEntry> custody(Caller caller, DeviceId device) {
        throw new UnsupportedOperationException();
    }

    /// Who held it at that moment; nobody before it was in the register.
    public Optional<CustodyEntry> heldAt(Caller caller, DeviceId device, Instant moment) {
        throw new UnsupportedOperationException();
    }

    /// Everyone who held it at some moment of `[from, until)`.
    public List<CustodyEntry> heldDuring(Caller caller, DeviceId device, Instant from, Instant until) {
        throw new UnsupportedOperationException();
    }
}
