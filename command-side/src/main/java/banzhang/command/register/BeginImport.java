package banzhang.command.register;

import banzhang.events.value.Digest;
import banzhang.events.value.ImportId;
import banzhang.events.value.SchoolId;
import java.time.Instant;

/// 开始导入 — take a checked file into the register, `chunks` appends long.
public record BeginImport(ImportId batch, SchoolId school, Digest file, int rows, int chunks, Instant happenedAt) {}
