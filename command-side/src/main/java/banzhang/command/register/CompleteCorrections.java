package banzhang.command.register;

import banzhang.events.value.ImportId;
import java.time.Instant;

/// 办结批量更正 — every chunk is carried out; say so.
public record CompleteCorrections(ImportId batch, Instant happenedAt) {}
