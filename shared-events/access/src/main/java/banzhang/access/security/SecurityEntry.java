package banzhang.access.security;

import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 安全日志条目 — who did what to whom, when, from where, and how it ended; ids only, no name and no secret.
///
/// @param sequence from 1, without a gap
/// @param who the acting person, when known
/// @param about the person it was done to, when that is another
/// @param result `OK`, or the code of a refusal
/// @param link authenticates this entry and, through the one before, all before
public record SecurityEntry(
        long sequence,
        Instant at,
        Deed deed,
        String result,
        @Nullable SchoolId school,
        @Nullable PersonId who,
        @Nullable PersonId about,
        String from,
        String link) {
    /// What the link covers, each part on a line of its own; no part has a line break in it.
    static String covered(String before, Document entry) {
        return List.of("_id", "at", "deed", "result", "school", "who", "about", "from").stream()
                .map(field -> field + "=" + plain(entry.get(field)))
                .collect(Collectors.joining("\n", before + "\n", ""));
    }

    private static String plain(@Nullable Object value) {
        return value instanceof Date at ? Long.toString(at.getTime()) : String.valueOf(value);
    }

    static SecurityEntry of(Document entry) {
        String school = entry.getString("school");
        return new SecurityEntry(
                entry.getLong("_id"),
                entry.getDate("at").toInstant(),
                Deed.valueOf(entry.getString("deed")),
                entry.getString("result"),
                school == null ? null : new SchoolId(school),
                person(entry.getString("who")),
                person(entry.getString("about")),
                entry.getString("from"),
                entry.getString("link"));
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return id == null ? null : new PersonId(id);
    }
}
