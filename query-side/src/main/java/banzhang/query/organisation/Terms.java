package banzhang.query.organisation;

import java.util.List;

/// 学期 — the term of today, and those a school has set days for.
///
/// @param current where a school has set nothing, by the calendar
public record Terms(TermDays current, List<TermDays> dated) {}
