package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 纸质单归档 — file signed paper, which is stored already, with its sheet.
///
/// @param paper SHA-256 of exactly the bytes that are stored
/// @param printedContent the content its code names; none when no code could be read
/// @param printedPosition where the journal was when it was printed; none when no code could be read
public record FilePaper(
        HandoverId handover,
        Digest paper,
        String mediaType,
        long bytes,
        int pages,
        @Nullable Digest printedContent,
        @Nullable Long printedPosition,
        Caller by,
        Instant at) {}
