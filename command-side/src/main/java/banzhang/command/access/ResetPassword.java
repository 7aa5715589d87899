package banzhang.command.access;

import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;

/// 重置密码 — a person gets a new password from the administrator; only the request's acceptance is recorded.
record ResetPassword(PersonId person, SchoolId school) {}
