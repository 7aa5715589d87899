package banzhang.query.organisation;

import banzhang.events.value.SchoolId;

/// 学校 — the school with its 学校标识码 and name.
public record School(SchoolId id, String code, String name) {}
