package banzhang.command.organisation;

import banzhang.access.Caller;
import banzhang.events.value.DeputyId;
import java.time.Instant;
import java.time.LocalDate;

/// 代理终止 — let somebody stand in for another no longer; `until` is the first day it no longer holds.
public record EndDeputy(DeputyId deputyship, LocalDate until, Caller by, Instant at) {}
