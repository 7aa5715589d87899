package banzhang.query.history;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.HandoverParties;
import banzhang.access.Refused;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverSheet;
import banzhang.events.value.DeviceId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.query.AsOf;
import banzhang.query.ledger.CustodyInterval;
import banzhang.query.ledger.CustodyTimeline;
import banzhang.query.ledger.Ledger;
import banzhang.query.ledger.LedgerDevice;
import banzhang.query.ledger.LedgerShelf;
import banzhang.query.ledger.Valuation;
import banzhang.query.ledger.Worth;
import banzhang.query.organisation.OrganisationShelf;
import banzhang.query.organisation.SchoolPlan;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 设备档案 — one device: its card, everything that happened to it, who held it when.
///
/// Each throws NOT_FOUND for a device that is unknown, not in a ledger, or not the caller's to see: a 班主任 sees what
/// the own classes hold or held.
@Component
public final class DeviceHistory {
    private final LedgerShelf ledger;
    private final HistoryShelf history;
    private final OrganisationShelf organisation;
    private final Ledger values;

    DeviceHistory(LedgerShelf ledger, HistoryShelf history, OrganisationShelf organisation, Ledger values) {
        this.values = values;
        this.ledger = ledger;
        this.history = history;
        this.organisation = organisation;
    }

    public DeviceCard card(Caller caller, DeviceId device) {
        LedgerDevice found = find(caller, device);
        SchoolPlan plan = organisation.planOf(caller.school());
        return new DeviceCard(
                found.id(),
                found.assetCode(),
                found.card(),
                found.batch(),
                found.line(found.lastly(), plan, valuation(caller, found, plan)).orElseThrow(),
                found.leftAt(),
                found.leftBy());
    }

    /// To the day it left, when it has.
    private Valuation valuation(Caller caller, LedgerDevice device, SchoolPlan plan) {
        Instant left = device.leftAt();
        return values.valuation(caller, left == null ? device.lastly() : AsOf.at(left), plan);
    }

    /// Whether one piece of it costs less than a fixed asset does now.
    public boolean isBelowMinimum(Caller caller, DeviceCard card) {
        return values.valuation(caller, AsOf.now(), organisation.planOf(caller.school()))
                .isBelowMinimum(card.now());
    }

    /// What it was worth at the end of a day; none when it was not in the ledgers, or nothing to reckon by is
    /// known.
    public Optional<Worth> worth(Caller caller, DeviceId device, AsOf at) {
        SchoolPlan plan = organisation.planOf(caller.school());
        return find(caller, device)
                .line(at, plan, values.valuation(caller, at, plan))
                .flatMap(line -> Optional.ofNullable(line.worth()));
    }

    /// Every event that concerns it, by journal position, with checks and signatures of its sheets.
    public List<HistoryEntry> timeline(Caller caller, DeviceId device) {
        LedgerDevice found = find(caller, device);
        SchoolId school = caller.school();
        SchoolPlan plan = organisation.planOf(school);
        EventSentence sentences = new EventSentence(plan);
        return Stream.of(
                        history.ofDevice(school, device),
                        history.ofImport(school, found.batch()),
                        sheets(caller, device))
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(HistoryRecord::position))
                .map(record -> entry(record, plan, sentences))
                .filter(entry -> !entry.isOfAnother(device))
                .toList();
    }

    /// Who held it from when until when, without a gap, in order.
    public List<CustodyEntry> custody(Caller caller, DeviceId device) {
        return custody(caller, device, AsOf.now());
    }

    /// Who held it at that moment, as known then: nobody before it was in the register. Without a moment,
    /// everybody.
    public List<CustodyEntry> custody(Caller caller, DeviceId device, AsOf at) {
        Instant moment = at.moment();
        return named(
                caller,
                known(caller, device, at)
                        .map(timeline -> moment == null
                                ? timeline.intervals()
                                : timeline.at(moment).stream().toList())
                        .orElse(List.of()));
    }

    /// Everyone who held it at some moment of `[from, until)`, as known then.
    public List<CustodyEntry> heldDuring(Caller caller, DeviceId device, Instant from, Instant until, AsOf known) {
        return named(
                caller,
                known(caller, device, known)
                        .map(timeline -> timeline.during(from, until))
                        .orElse(List.of()));
    }

    private Optional<CustodyTimeline> known(Caller caller, DeviceId device, AsOf at) {
        return find(caller, device).custody(at);
    }

    /// With the items of other classes' sheets out of sight: who held it is in the custody, what else went along is
    /// not a 班主任's to see.
    private List<HistoryRecord> sheets(Caller caller, DeviceId device) {
        return history.ofSheets(caller.school(), device).stream()
                .filter(sheet -> caller.seesWholeSchool()
                        || (sheet.getFirst().event() instanceof HandoverOpened opened
                                && HandoverParties.sees(caller, HandoverSheet.of(opened))))
                .flatMap(List::stream)
                .toList();
    }

    private LedgerDevice find(Caller caller, DeviceId device) {
        return ledger.find(caller, device).orElseThrow(() -> new Refused(AccessRefusal.NOT_FOUND));
    }

    private static HistoryEntry entry(HistoryRecord record, SchoolPlan plan, EventSentence sentences) {
        CustodyEvent event = record.event();
        PersonId actor = person(record.by().actor());
        PersonId principal = person(record.by().principal());
        return new HistoryEntry(
                record.position(),
                record.name(),
                record.revision(),
                record.zh(),
                record.recordedAt(),
                event.happenedAt(),
                CustodyInterval.isLate(event.happenedAt(), record.recordedAt()),
                actor,
                actor == null ? null : plan.personName(actor),
                principal,
                principal == null ? null : plan.personName(principal),
                sentences.of(event),
                record.payload(),
                event);
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return id == null ? null : new PersonId(id);
    }

    private List<CustodyEntry> named(Caller caller, List<CustodyInterval> intervals) {
        SchoolPlan plan = organisation.planOf(caller.school());
        return intervals.stream().map(interval -> named(interval, plan)).toList();
    }

    private static CustodyEntry named(CustodyInterval interval, SchoolPlan plan) {
        return new CustodyEntry(
                plan.holder(interval.custodian()),
                interval.from(),
                interval.until(),
                interval.happenedAt(),
                interval.recordedAt(),
                interval.late(),
                interval.position(),
                interval.handover(),
                interval.condition());
    }
}
