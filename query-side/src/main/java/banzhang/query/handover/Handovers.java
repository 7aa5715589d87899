package banzhang.query.handover;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.HandoverParties;
import banzhang.access.Refused;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.HandoverSheet;
import banzhang.events.value.DeviceId;
import banzhang.events.value.HandoverId;
import banzhang.events.value.RoomId;
import banzhang.query.organisation.OrganisationShelf;
import banzhang.query.organisation.SchoolPlan;
import banzhang.query.views.ViewKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 交接单查阅 — the sheets a person may see: whole-school readers and leaders all, others those they have a part in.
@Component
public final class Handovers {
    private final HandoverShelf shelf;
    private final OrganisationShelf organisation;

    Handovers(HandoverShelf shelf, OrganisationShelf organisation) {
        this.shelf = shelf;
        this.organisation = organisation;
    }

    /// A page of them, newest first; no states means all.
    ///
    /// @param before where the page before this one ended; none for the first
    public SheetPage list(Caller caller, Set<HandoverState> states, @Nullable Long before) {
        SchoolPlan plan = organisation.planOf(caller.school());
        return SheetPage.of(new SheetList(shelf, caller, states)
                .before(before, SheetPage.SIZE + 1).stream()
                        .map(sheet -> HandoverDocument.summary(sheet, plan))
                        .toList());
    }

    /// The sheets that have not ended, as the caller may see them, newest first.
    public List<HandoverView> unfinished(Caller caller) {
        SchoolPlan plan = organisation.planOf(caller.school());
        return underWay(caller)
                .filter(sheet -> sees(caller, sheet))
                .map(sheet -> HandoverReading.of(sheet, plan))
                .sorted(Comparator.comparingLong(HandoverView::position).reversed())
                .toList();
    }

    /// One sheet.
    ///
    /// @throws Refused NOT_FOUND, also for a sheet that is not the caller's to see
    public HandoverView sheet(Caller caller, HandoverId handover) {
        Document known = shelf.sheets().find(ViewKey.of(caller.school(), handover));
        if (known == null || !sees(caller, known)) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        return HandoverReading.of(known, organisation.planOf(caller.school()));
    }

    /// The sheet this device stands on that is the caller's to see and not ended yet, of several the latest.
    public Optional<HandoverId> underWayWith(Caller caller, DeviceId device) {
        return underWay(caller)
                .filter(sheet -> sees(caller, sheet))
                .map(HandoverDocument::sheet)
                .filter(sheet -> sheet.names(device))
                .reduce((earlier, later) -> later)
                .map(HandoverSheet::handover);
    }

    /// The sheet under way on which the caller says something of this device's condition, of several the latest.
    public Optional<HandoverId> countedWith(Caller caller, DeviceId device) {
        return counted(caller)
                .filter(sheet -> sheet.names(device))
                .reduce((earlier, later) -> later)
                .map(HandoverSheet::handover);
    }

    /// The sheet under way of this room or of the class in it that the caller declares or counts, of several the
    /// latest.
    public Optional<HandoverId> countedIn(Caller caller, RoomId room) {
        SchoolPlan plan = organisation.planOf(caller.school());
        Set<String> classes = plan.classes().stream()
                .filter(one -> room.equals(one.room()))
                .map(one -> one.id().value())
                .collect(Collectors.toSet());
        return counted(caller)
                .filter(sheet -> Stream.of(sheet.from(), sheet.to()).anyMatch(side -> switch (side.kind()) {
                    case CLASS -> classes.contains(side.holder());
                    case ROOM -> room.value().equals(side.holder());
                    case STORE, HOLIDAY_STORE, BORROWER, REPAIR_SHOP -> false;
                }))
                .reduce((earlier, later) -> later)
                .map(HandoverSheet::handover);
    }

    /// In the order they were opened: their ids say nothing of it.
    private Stream<Document> underWay(Caller caller) {
        return shelf.underWay(caller.school()).stream().sorted(Comparator.comparingLong(HandoverDocument::opened));
    }

    private Stream<HandoverSheet> counted(Caller caller) {
        return underWay(caller).map(HandoverDocument::sheet).filter(sheet -> counts(caller, sheet));
    }

    private static boolean counts(Caller caller, HandoverSheet sheet) {
        HandoverKindPolicy policy = HandoverKindPolicy.of(sheet.kind());
        return HandoverParties.actsFor(caller, sheet, policy.checker())
                || (policy.declared() && HandoverParties.actsFor(caller, sheet, Side.OUTGOING));
    }

    /// What waits for this very person now, the oldest sheet first.
    public List<PendingTask> pending(Caller caller) {
        return unfinished(caller).reversed().stream()
                .flatMap(sheet -> PendingTask.of(sheet, caller).stream())
                .toList();
    }

    static boolean sees(Caller caller, Document known) {
        return caller.seesWholeSchool() || HandoverParties.sees(caller, HandoverDocument.sheet(known));
    }
}
