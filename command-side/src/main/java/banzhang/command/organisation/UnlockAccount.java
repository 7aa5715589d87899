package banzhang.command.organisation;

import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;

/// 解锁账号 — let the person in again.
public record UnlockAccount(PersonId person, SchoolId school, PersonId by, Instant at) {}
