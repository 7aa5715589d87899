package banzhang.command.register;

import banzhang.events.value.CardChange;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ImportId;
import java.time.Instant;
import java.util.List;

/// 推进批量更正 — carry out one chunk of a confirmed file: all of its cards and the file's progress, in one append.
public record AdvanceCorrections(ImportId batch, int chunk, List<Entry> entries, Instant happenedAt) {
    /// 更正条 — one card of the chunk.
    public record Entry(CorrectionId correction, DeviceId device, List<CardChange> changes) {
        public Entry {
            changes = List.copyOf(changes);
        }
    }

    public AdvanceCorrections {
        entries = List.copyOf(entries);
    }
}
