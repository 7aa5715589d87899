package banzhang.command.access;

import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;

/// 更改联系方式 — how a person can be reached changes; only the request's acceptance is recorded in the journal.
record EnterContacts(PersonId person, SchoolId school) {}
