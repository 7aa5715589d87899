package banzhang.query.handover;

import banzhang.events.SheetFileEvent.PaperShows;
import banzhang.events.value.Digest;
import banzhang.events.value.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 纸质单 — signed paper that was filed with a sheet: the file, how many pages, and which state of the sheet it shows.
///
/// @param printedPosition where the journal was when it was printed; none when no code could be read
public record FiledPaper(
        Digest paper,
        String mediaType,
        long bytes,
        int pages,
        PaperShows shows,
        @Nullable Digest printedContent,
        @Nullable Long printedPosition,
        PersonId filedBy,
        String filedByName,
        Instant happenedAt,
        long position) {}
