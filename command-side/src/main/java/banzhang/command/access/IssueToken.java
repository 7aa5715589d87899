package banzhang.command.access;

import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;

/// 签发令牌 — a person lets a machine in on their own offices; only the request's acceptance is recorded.
record IssueToken(String token, PersonId owner, SchoolId school) {}
