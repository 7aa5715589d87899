package banzhang.command.organisation;

import banzhang.events.value.SchoolId;
import banzhang.events.value.Term;
import java.time.Instant;
import java.time.LocalDate;

/// 定学期起止 — say on which day a term begins and ends in this school.
///
/// @param lastDay still within the term
public record DateTerm(SchoolId school, Term term, LocalDate firstDay, LocalDate lastDay, Instant at) {}
