package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.events.value.ImportId;
import java.time.Instant;

/// 驳回批量更正 — say no to a whole file of corrections, with a reason.
public record RejectCorrectionBatch(ImportId batch, String reason, Caller by, Instant at) {}
