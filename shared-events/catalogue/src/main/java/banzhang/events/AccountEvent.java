package banzhang.events;

import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.time.LocalDate;

/// 账号 — whether somebody of the school may come in at all: locked, unlocked, gone.
///
/// Said by the administrator, on the school's own stream: there it meets what becomes of the other administrators.
/// Logins and passwords are in none of them, and neither is a reason.
public sealed interface AccountEvent extends CustodyEvent {
    /// Whose account it is.
    PersonId person();

    /// The school that said so.
    SchoolId school();

    /// 锁定账号 — nobody comes in under this person's account until it is unlocked; offices stay as they are.
    @EventName(value = "account.locked", zh = "锁定账号")
    record AccountLocked(PersonId person, SchoolId school, PersonId lockedBy, Instant happenedAt)
            implements AccountEvent {}

    /// 解锁账号 — the account is open again; what was signed in before stays signed out.
    @EventName(value = "account.unlocked", zh = "解锁账号")
    record AccountUnlocked(PersonId person, SchoolId school, PersonId unlockedBy, Instant happenedAt)
            implements AccountEvent {}

    /// 离校 — from this day on the person is no longer at the school: the account is closed, offices end.
    /// What the person holds stays theirs until it is handed over.
    @EventName(value = "person.left", zh = "离校")
    record PersonLeft(PersonId person, SchoolId school, LocalDate from, PersonId statedBy, Instant happenedAt)
            implements AccountEvent {}
}
