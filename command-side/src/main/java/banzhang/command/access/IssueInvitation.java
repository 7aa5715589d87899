package banzhang.command.access;

import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;

/// 发出邀请 — a person gets a link to choose a password with; only the request's acceptance is recorded.
record IssueInvitation(PersonId person, SchoolId school) {}
