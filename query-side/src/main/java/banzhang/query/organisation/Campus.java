package banzhang.query.organisation;

import banzhang.events.value.CampusId;

/// 校区 — one campus of a school that has several.
public record Campus(CampusId id, String name) {}
