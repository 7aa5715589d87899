package banzhang.command.settings;

import banzhang.access.Caller;
import banzhang.events.value.ClassificationEntry;
import banzhang.events.value.Digest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// 采用代码表 — have the table of this edition as this file says.
public record AdoptClassification(
        String edition, LocalDate validFrom, Digest file, List<ClassificationEntry> entries, Caller by, Instant at) {
    public AdoptClassification {
        entries = List.copyOf(entries);
    }
}
