package banzhang.query.ledger;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.value.ClassId;
import banzhang.events.value.DeviceId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import banzhang.query.AsOf;
import banzhang.query.QueryRefusal;
import banzhang.query.organisation.Organisation;
import banzhang.query.organisation.OrganisationShelf;
import banzhang.query.organisation.SchoolPlan;
import banzhang.query.settings.Settings;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 台账 — 总账 and 明细账, now or at any past moment, as known now or then; a 班主任 sees what the own classes
/// hold, a 责任人 what the own rooms do.
@Component
public final class Ledger {
    public static final int DEFAULT_SIZE = 50;
    public static final int LARGEST_SIZE = 200;
    private static final int LARGEST_PAGE = 1_000_000;
    private static final Comparator<LedgerLine> BY_CODE = Comparator.comparing(
                    (LedgerLine line) -> line.assetCode().value())
            .thenComparing(line -> line.device().value());
    private final LedgerShelf shelf;
    private final OrganisationShelf organisation;
    private final Settings settings;
    private final Clock clock;

    Ledger(LedgerShelf shelf, OrganisationShelf organisation, Settings settings, Clock clock) {
        this.shelf = shelf;
        this.organisation = organisation;
        this.settings = settings;
        this.clock = clock;
    }

    /// 总账: one page of the lines the filter lets through, by asset code.
    ///
    /// @param page from 1
    /// @throws Refused PAGE_INVALID; NOT_FOUND for a class that is not the caller's to see
    public LedgerPage school(Caller caller, AsOf at, LedgerFilter filter, int page, int size) {
        return school(caller, at, filter, LedgerSort.BY_CODE, page, size);
    }

    /// The same in another order.
    LedgerPage school(Caller caller, AsOf at, LedgerFilter filter, LedgerSort sort, int page, int size) {
        requirePage(page, size); // before the ledger is read
        return open(caller, at).page(filter, sort, page, size);
    }

    /// The ledger at that moment, read once, for whoever wants a page of it and its choices.
    public OpenLedger open(Caller caller, AsOf at) {
        return new OpenLedger(caller, at, lines(caller, at).sorted(BY_CODE).toList());
    }

    /// Two moments beside one another, each as known as it says.
    ///
    /// @throws Refused NOT_FOUND for a class that is not the caller's to see
    public LedgerComparison compare(Caller caller, AsOf before, AsOf after, LedgerFilter filter) {
        return LedgerComparison.of(
                before,
                after,
                open(caller, before).lines(filter),
                open(caller, after).lines(filter));
    }

    public static void requirePage(int page, int size) {
        if (page < 1 || page > LARGEST_PAGE || size < 1 || size > LARGEST_SIZE) {
            throw new Refused(QueryRefusal.PAGE_INVALID);
        }
    }

    /// 明细账: everything one class holds at that moment, on one page.
    ///
    /// @throws Refused NOT_FOUND, also for a class that is not the caller's to see
    public LedgerPage ofClass(Caller caller, ClassId schoolClass, AsOf at) {
        SchoolPlan plan = organisation.planOf(caller.school());
        if (plan.schoolClass(schoolClass) == null || !Organisation.sees(caller, schoolClass)) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        LedgerFilter held = LedgerFilter.ofClass(schoolClass, null);
        Valuation valued = valuation(caller, at, plan);
        List<LedgerLine> lines = shelf.ofClasses(caller.school(), Set.of(schoolClass)).stream()
                .flatMap(device -> device.line(at, plan, valued).stream())
                .filter(held::lets)
                .sorted(BY_CODE)
                .toList();
        return new LedgerPage(
                at.moment(), at.known(), lines, LedgerSums.of(lines), LedgerWorth.of(lines), 1, lines.size(), 1);
    }

    /// The lines of these devices now, as far as they are in the caller's ledgers.
    public List<LedgerLine> now(Caller caller, Collection<DeviceId> devices) {
        SchoolPlan plan = organisation.planOf(caller.school());
        return seen(caller, shelf.these(caller.school(), devices), AsOf.now(), plan)
                .toList();
    }

    /// The devices that one of these classes holds or held, or that stand or stood in one of these rooms.
    public Set<DeviceId> everWith(SchoolId school, Set<ClassId> classes, Set<RoomId> rooms) {
        return shelf.everWith(school, classes, rooms);
    }

    /// Every device of a school with who holds it now, for what is reckoned from the whole: who may see it is
    /// decided
    /// there.
    ///
    /// @param holders only what one of these holds or held; none for all
    public List<HeldDevice> held(SchoolId school, @Nullable Collection<String> holders) {
        List<LedgerDevice> found = holders == null ? shelf.ofSchool(school) : shelf.ofHolders(school, holders);
        return found.stream().flatMap(device -> device.heldNow().stream()).toList();
    }

    /// What the filters can be set to at that moment.
    public LedgerChoices choices(Caller caller, AsOf at) {
        return open(caller, at).choices();
    }

    /// The imports of the caller's school, newest first; for whole-school readers.
    public List<ImportEntry> imports(Caller caller) {
        return caller.seesWholeSchool()
                ? shelf.importsOf(caller.school()).stream()
                        .sorted(Comparator.comparing(ImportEntry::begunAt).reversed())
                        .toList()
                : List.of();
    }

    private Stream<LedgerLine> lines(Caller caller, AsOf at) {
        SchoolPlan plan = organisation.planOf(caller.school());
        List<LedgerDevice> devices = caller.seesWholeSchool()
                ? shelf.ofSchool(caller.school())
                : shelf.ofHolders(caller.school(), kept(caller, plan));
        return seen(caller, devices, at, plan);
    }

    /// Where what a person answers for can be: the own classes, and rooms; a room may have another 责任人 by now.
    private static Set<String> kept(Caller caller, SchoolPlan plan) {
        return Stream.concat(
                        caller.classes().stream().map(ClassId::value),
                        plan.entrusted().stream().map(room -> room.id().value()))
                .collect(Collectors.toSet());
    }

    /// What the values of a caller's ledger at that moment are reckoned by.
    public Valuation valuation(Caller caller, AsOf at, SchoolPlan plan) {
        return Valuation.of(at, settings.book(caller.school(), plan), clock);
    }

    private Stream<LedgerLine> seen(Caller caller, List<LedgerDevice> devices, AsOf at, SchoolPlan plan) {
        Set<ClassId> own = caller.classes();
        Valuation valued = valuation(caller, at, plan);
        return devices.stream()
                .flatMap(device -> device.line(at, plan, valued).stream())
                .filter(line -> caller.seesWholeSchool() || line.isWithOneOf(own) || line.isKeptBy(caller.person()));
    }
}
