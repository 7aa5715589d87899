package banzhang.command.organisation;

import banzhang.access.Caller;
import java.time.Instant;

/// 升级撤销提出 — ask that the change into a school year be taken back.
public record ProposeYearReversal(int schoolYear, String reason, Caller by, Instant at) {}
