package banzhang.command.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import banzhang.command.CommandRefused;
import banzhang.command.FreeText;
import banzhang.command.organisation.DeputyRules.Standing;
import banzhang.events.DeputyEvent.DeputyAppointed;
import banzhang.events.DeputyEvent.DeputyEnded;
import banzhang.events.value.DaySpan;
import banzhang.events.value.DeputyId;
import banzhang.events.value.SchoolId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// 代理簿 — who stands in for whom in one school: in one place, because it is the days of all that must not meet.
public class DeputyBook {
    @AggregateIdentifier
    private @Nullable String id;

    private final Map<DeputyId, Standing> known = new LinkedHashMap<>();

    /// For Axon, which fills it by replaying, and for the first deputy of a school.
    protected DeputyBook() {}

    /// The book of this school.
    static String idOf(SchoolId school) {
        return "deputies-" + school;
    }

    /// Told again, it records nothing.
    void appoint(AppointDeputy asked, Tenure tenure) {
        if (known.containsKey(asked.deputyship())) {
            return;
        }
        DeputyRules.mayAppoint(asked, tenure, known.values());
        apply(new DeputyAppointed(
                asked.deputyship(),
                asked.by().school(),
                asked.appointment(),
                tenure.person(),
                tenure.office(),
                asked.schoolClass(),
                asked.deputy(),
                asked.from(),
                asked.until(),
                FreeText.trimmed(asked.reason()),
                asked.by().person(),
                asked.at()));
    }

    void end(EndDeputy asked) {
        Standing standing = Optional.ofNullable(known.get(asked.deputyship()))
                .orElseThrow(() -> new CommandRefused(DeputyRefusal.DEPUTYSHIP_UNKNOWN));
        DeputyRules.mayEnd(asked, standing);
        DeputyAppointed of = standing.appointed();
        apply(new DeputyEnded(
                of.deputyship(),
                of.school(),
                of.principal(),
                of.deputy(),
                asked.until(),
                asked.by().person(),
                asked.at()));
    }

    @EventSourcingHandler
    void on(DeputyAppointed event) {
        id = idOf(event.school());
        known.put(event.deputyship(), new Standing(event, new DaySpan(event.from(), event.until())));
    }

    @EventSourcingHandler
    void on(DeputyEnded event) {
        known.computeIfPresent(
                event.deputyship(),
                (same, one) ->
                        new Standing(one.appointed(), new DaySpan(one.span().from(), event.until())));
    }
}
