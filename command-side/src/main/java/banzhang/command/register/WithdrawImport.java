package banzhang.command.register;

import banzhang.events.value.ImportId;
import java.time.Instant;

/// 撤回导入 — end a batch without letting it into the ledgers; `reason` is a stable code.
public record WithdrawImport(ImportId batch, String reason, Instant happenedAt) {}
