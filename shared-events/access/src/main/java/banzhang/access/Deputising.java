package banzhang.access;

import banzhang.events.value.DaySpan;
import banzhang.events.value.DeputyId;
import banzhang.events.value.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 代理身份 — for whom a person acts in this request, and whom a deputyship makes one pair of eyes with the person.
///
/// @param acting null for who acts in the own name
/// @param ties those of the person, and when acting those of the principal too
public record Deputising(@Nullable Acting acting, Set<Tie> ties) {
    /// Nobody's deputy, and without one.
    public static final Deputising NONE = new Deputising(null, Set.of());

    /// 代理中 — in whose place somebody acts.
    ///
    /// @param holds whether the deputyship and the principal's office hold at this moment
    public record Acting(DeputyId deputyship, PersonId principal, boolean holds) {}

    /// 代理关系 — while it lasts, who stands in and who is stood in for are one pair of eyes.
    ///
    /// @param days to the end of the last day on which something may have been done under it
    public record Tie(PersonId principal, PersonId deputy, DaySpan days) {
        /// Whether it joins this person to the other one, at any moment since then.
        boolean joins(PersonId person, Instant since) {
            LocalDate day = LocalDate.ofInstant(since, DaySpan.SCHOOL_ZONE);
            return (principal.equals(person) || deputy.equals(person)) && days.endsAfter(day);
        }
    }

    public Deputising {
        ties = Set.copyOf(ties);
    }

    /// Whether somebody is still in the place of another that is the other's no longer, or not yet.
    public boolean isOver() {
        return acting != null && !acting.holds();
    }
}
