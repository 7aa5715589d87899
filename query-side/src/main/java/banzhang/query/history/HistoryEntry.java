package banzhang.query.history;

import banzhang.events.CustodyEvent;
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
        String summary,
        @JsonRawValue String payload,
        @JsonIgnore CustodyEvent event) {}
