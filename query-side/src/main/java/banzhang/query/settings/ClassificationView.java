package banzhang.query.settings;

import banzhang.events.value.Digest;
import banzhang.events.value.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/// 分类代码表 — one edition as it was adopted: from which file, how many codes, by whom.
///
/// @param number how many times the edition was adopted so far
public record ClassificationView(
        String edition,
        int number,
        LocalDate validFrom,
        Digest file,
        int entries,
        PersonId adoptedBy,
        String adoptedByName,
        Instant recordedAt,
        long position) {}
