package banzhang.query.register;

import banzhang.events.value.ImportId;
import banzhang.events.value.PersonId;
import java.time.Instant;

/// 更正文件 — one file of corrections with names: how many cards it changes, why, who proposed it, how it stands.
///
/// @param overtaken how many cards were left as they are, because they had changed meanwhile
public record CorrectionFileView(
        ImportId id,
        CorrectionState state,
        int cards,
        int corrected,
        int overtaken,
        String reason,
        PersonId proposedBy,
        String proposedByName,
        Instant proposedAt,
        long position) {}
