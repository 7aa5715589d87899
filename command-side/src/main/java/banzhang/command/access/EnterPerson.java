package banzhang.command.access;

import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;

/// 录入人员 — a person becomes known to the school; name and account stay outside the journal, only the request's
/// acceptance is recorded.
record EnterPerson(PersonId person, SchoolId school) {}
