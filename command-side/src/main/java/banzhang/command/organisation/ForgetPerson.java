package banzhang.command.organisation;

import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;

/// 注销人员 — name, contacts and account are erased for good; who has not left before leaves with this day.
public record ForgetPerson(PersonId person, SchoolId school, PersonId by, Instant at) {}
