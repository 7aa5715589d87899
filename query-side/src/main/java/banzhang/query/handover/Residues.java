package banzhang.query.handover;

import banzhang.access.Caller;
import banzhang.events.HandoverSheet;
import banzhang.events.value.DaySpan;
import banzhang.query.organisation.Holder;
import banzhang.query.organisation.OrganisationShelf;
import banzhang.query.organisation.SchoolPlan;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 未结清单 — what completed sheets left behind and nobody has settled: whole-school readers and leaders see all,
/// others what is on their sheets.
@Component
public final class Residues {
    private final HandoverShelf shelf;
    private final OrganisationShelf organisation;
    private final Clock clock;

    Residues(HandoverShelf shelf, OrganisationShelf organisation, Clock clock) {
        this.shelf = shelf;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// By holder, the oldest first.
    ///
    /// @param holder the id of the class, store or borrower it stays with; none for all
    /// @param person who answers for it; none for all
    public List<OpenResidue> open(Caller caller, @Nullable String holder, @Nullable String person) {
        SchoolPlan plan = organisation.planOf(caller.school());
        LocalDate today = LocalDate.ofInstant(clock.instant(), DaySpan.SCHOOL_ZONE);
        return shelf.leftOpen(caller.school()).stream()
                .filter(sheet -> Handovers.sees(caller, sheet))
                .flatMap(sheet -> ofSheet(sheet, plan, today))
                .filter(one -> holder == null || holder.equals(one.holder().holder()))
                .filter(one -> person == null || isOf(one.holder(), person))
                .sorted(Comparator.comparing((OpenResidue one) -> one.holder().line())
                        .thenComparing(OpenResidue::since)
                        .thenComparing(one -> one.assetCode().value()))
                .toList();
    }

    private static boolean isOf(Holder holder, String person) {
        return holder.person() != null && person.equals(holder.person().value());
    }

    private static Stream<OpenResidue> ofSheet(Document known, SchoolPlan plan, LocalDate today) {
        HandoverSheet sheet = HandoverDocument.sheet(known);
        LocalDate since = LocalDate.ofInstant(Instant.parse(known.getString("endedAt")), DaySpan.SCHOOL_ZONE);
        Holder holder = plan.holder(sheet.from());
        long day = ChronoUnit.DAYS.between(since, today) + 1;
        return LeftOpen.of(known).stream()
                .map(left -> new OpenResidue(
                        sheet.handover(),
                        sheet.kind(),
                        holder,
                        left.item().device(),
                        left.item().assetCode(),
                        left.item().name(),
                        left.accessory(),
                        left.gone() == null ? null : left.gone().quantity(),
                        left.finding(),
                        since,
                        day));
    }
}
