package banzhang.command.access;

import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;

/// 注销人员 — name, contacts and account are erased for good; the journal keeps the id, and that this was asked.
record ForgetPerson(PersonId person, SchoolId school) {}
