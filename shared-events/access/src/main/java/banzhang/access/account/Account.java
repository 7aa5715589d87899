package banzhang.access.account;

import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;

/// 账号 — one person's account.
///
/// @param version counts password changes and locks, and outdates older sessions
/// @param ownPassword whether the person chose the password, so that nobody else has seen it
/// @param passwordSince when the password was set
public record Account(
        PersonId person,
        SchoolId school,
        String login,
        int version,
        boolean ownPassword,
        Standing standing,
        Instant passwordSince) {
    static Account of(Document known) {
        String leftFrom = known.getString("leftFrom");
        Date passwordAt = known.getDate("passwordAt");
        return new Account(
                new PersonId(known.getString("_id")),
                new SchoolId(known.getString("school")),
                known.getString("login"),
                known.getInteger("version"),
                known.getBoolean("own", false),
                new Standing(known.getBoolean("locked", false), leftFrom == null ? null : LocalDate.parse(leftFrom)),
                (passwordAt == null ? known.getDate("openedAt") : passwordAt).toInstant());
    }
}
