package banzhang.command.register;

import banzhang.events.value.ImportId;
import java.time.Instant;

/// 完成导入 — every chunk is stored; let the batch into the ledgers.
public record CompleteImport(ImportId batch, Instant happenedAt) {}
