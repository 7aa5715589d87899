package banzhang.command.organisation;

import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;

/// 锁定账号 — let nobody in under this account until it is unlocked.
public record LockAccount(PersonId person, SchoolId school, PersonId by, Instant at) {}
