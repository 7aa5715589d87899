package banzhang.command.organisation;

import banzhang.access.Caller;
import java.time.Instant;

/// 升级撤销驳回 — say no to what another proposed.
public record RejectYearReversal(int schoolYear, String reason, Caller by, Instant at) {}
