package banzhang.command.organisation;

import banzhang.access.Caller;
import java.time.Instant;

/// 升级撤销收回 — take back the own proposal.
public record WithdrawYearReversal(int schoolYear, Caller by, Instant at) {}
