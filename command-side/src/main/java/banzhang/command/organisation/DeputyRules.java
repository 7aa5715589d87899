package banzhang.command.organisation;

import static banzhang.command.CommandRefused.when;

import banzhang.access.Caller;
import banzhang.access.HandoverParties;
import banzhang.command.FreeText;
import banzhang.events.DeputyEvent.DeputyAppointed;
import banzhang.events.value.DaySpan;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;

/// 代理规则 — who may name whom to stand in for whom, and for how long. Pure functions.
final class DeputyRules {
    private DeputyRules() {}

    /// One deputyship as it stands: what was said of it, and the days it holds on by now.
    record Standing(DeputyAppointed appointed, DaySpan span) {}

    /// @param tenure the appointment that is stood in for
    /// @param known all deputyships of the school
    static void mayAppoint(AppointDeputy asked, Tenure tenure, Collection<Standing> known) {
        requireNamer(asked.by(), tenure.office());
        when(asked.deputy().equals(tenure.person()), DeputyRefusal.DEPUTY_IS_THE_PRINCIPAL);
        when(asked.deputy().equals(asked.by().person()), DeputyRefusal.DEPUTY_IS_YOU);
        requireReason(asked.reason());
        requireDays(asked);
        when(!holdsThroughout(tenure.span(), asked), DeputyRefusal.DEPUTY_OUTSIDE_APPOINTMENT);
        boolean taken = overlapping(asked, known, one -> one.appointment().equals(asked.appointment()));
        when(taken, DeputyRefusal.APPOINTMENT_HAS_A_DEPUTY);
        when(is(asked, known, DeputyAppointed::principal, asked.deputy()), DeputyRefusal.DEPUTY_HAS_A_DEPUTY);
        when(is(asked, known, DeputyAppointed::deputy, tenure.person()), DeputyRefusal.PRINCIPAL_IS_A_DEPUTY);
    }

    /// Who may name deputies may end them; so may the two it is about.
    static void mayEnd(EndDeputy asked, Standing standing) {
        Caller by = asked.by();
        when(by.isActing(), DeputyRefusal.DEPUTIES_NAME_NOBODY);
        DeputyAppointed of = standing.appointed();
        boolean own = by.person().equals(of.principal()) || by.person().equals(of.deputy());
        when(!own && !names(by, of.office()), DeputyRefusal.NOT_YOURS_TO_END);
        LocalDate today = dayOf(asked.at());
        boolean sooner =
                standing.span().endsAfter(asked.until()) && standing.span().endsAfter(today);
        when(!sooner, DeputyRefusal.DEPUTYSHIP_ENDED);
        when(asked.until().isBefore(today), DeputyRefusal.DEPUTY_ENDS_IN_THE_PAST);
    }

    private static void requireNamer(Caller by, Office office) {
        when(by.isActing(), DeputyRefusal.DEPUTIES_NAME_NOBODY);
        when(!names(by, office), DeputyRefusal.NOT_YOURS_TO_DEPUTISE);
    }

    /// As with appointments, 总务处 does it for the offices of a class; leaders for all, who lead every change (R21).
    private static boolean names(Caller by, Office office) {
        return by.holds(Office.ADMINISTRATOR)
                || by.holdsAny(HandoverParties.LEADERS)
                || (by.holds(Office.GENERAL_AFFAIRS) && office.ofAClass());
    }

    private static void requireReason(String written) {
        String reason = FreeText.trimmed(written);
        when(reason.isEmpty(), DeputyRefusal.REASON_MISSING);
        when(FreeText.isTooLong(reason), DeputyRefusal.REASON_TOO_LONG);
    }

    private static void requireDays(AppointDeputy asked) {
        LocalDate today = dayOf(asked.at());
        when(asked.from().isBefore(today), DeputyRefusal.DEPUTY_FOR_DAYS_PAST);
        when(!asked.until().isAfter(asked.from()), DeputyRefusal.DEPUTY_DAYS_IN_DISORDER);
        boolean lasting = asked.until().isAfter(asked.from().plusYears(1));
        when(lasting || asked.from().isAfter(today.plusYears(1)), DeputyRefusal.DEPUTY_FOR_TOO_LONG);
    }

    private static boolean holdsThroughout(DaySpan tenure, AppointDeputy asked) {
        return tenure.holdsOn(asked.from()) && tenure.endsAfter(asked.until().minusDays(1));
    }

    /// Nobody stands in and is stood in for on the same day: there are no deputies of deputies.
    private static boolean is(
            AppointDeputy asked, Collection<Standing> known, Function<DeputyAppointed, PersonId> role, PersonId who) {
        return overlapping(asked, known, one -> role.apply(one).equals(who));
    }

    private static boolean overlapping(
            AppointDeputy asked, Collection<Standing> known, Predicate<DeputyAppointed> which) {
        return known.stream()
                .anyMatch(one -> which.test(one.appointed()) && one.span().overlaps(asked.span()));
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, DaySpan.SCHOOL_ZONE);
    }
}
