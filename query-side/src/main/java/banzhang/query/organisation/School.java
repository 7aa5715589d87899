package banzhang.query.organisation;

import banzhang.events.value.SchoolId;
import org.jspecify.annotations.Nullable;

/// 学校 — the school with its 学校标识码 and name.
///
/// @param yearChanged the school year its classes went into last, null before the first time
public record School(
        SchoolId id, String code, String name, @Nullable Integer yearChanged) {}
