package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.events.value.ImportId;
import java.time.Instant;

/// 撤回批量更正 — take back a whole file of corrections one proposed oneself, before it is decided.
public record WithdrawCorrectionBatch(ImportId batch, Caller by, Instant at) {}
