package banzhang.query.handover;

import banzhang.access.Caller;
import banzhang.events.value.DaySpan;
import banzhang.query.organisation.OrganisationShelf;
import banzhang.query.organisation.SchoolPlan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// 交接进度查阅 — the sheets under way, for whole-school readers and leaders all, for others their own.
@Component
public final class Boards {
    private final HandoverShelf shelf;
    private final OrganisationShelf organisation;
    private final Clock clock;

    Boards(HandoverShelf shelf, OrganisationShelf organisation, Clock clock) {
        this.shelf = shelf;
        this.organisation = organisation;
        this.clock = clock;
    }

    public Board today(Caller caller, BoardQuestion asked) {
        return on(caller, asked, LocalDate.ofInstant(clock.instant(), DaySpan.SCHOOL_ZONE));
    }

    Board on(Caller caller, BoardQuestion asked, LocalDate day) {
        SchoolPlan plan = organisation.planOf(caller.school());
        List<BoardLine> lines = shelf.underWay(caller.school()).stream()
                .filter(sheet -> Handovers.sees(caller, sheet))
                .map(sheet -> BoardReading.of(
                        HandoverReading.of(sheet, plan), HandoverDocument.touchedAt(sheet), caller, day))
                .sorted(Comparator.comparing(BoardLine::waitsSince)
                        .thenComparing(line -> line.id().value()))
                .toList();
        return Board.of(lines, asked);
    }
}
