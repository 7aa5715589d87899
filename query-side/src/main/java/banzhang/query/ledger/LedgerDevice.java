package banzhang.query.ledger;

import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ImportId;
import banzhang.events.value.PersonId;
import banzhang.query.AsOf;
import banzhang.query.organisation.Holder;
import banzhang.query.organisation.Room;
import banzhang.query.organisation.SchoolPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 在账设备 — a device in the ledgers: what is stored of it, its custody as intervals, what handovers found and left.
public final class LedgerDevice {
    private final Document document;
    private final List<CustodyFact> facts;
    private final @Nullable Entered entered;
    private final List<Found> leftBehind;
    private final CustodyTimeline custody;
    private final @Nullable Left left;

    /// 批次入账 — when the batch it came with was whole, and where in the journal that stands.
    record Entered(Instant at, long position) {}

    /// 离账时点 — how and when it left the ledgers, and where in the journal that stands.
    record Left(Leaving how, Instant at, long position) {}

    /// 当时状况 — who held it at a moment, and what was last found of it by then.
    record Held(CustodyInterval custody, Mark mark) {}

    /// @param facts in the journal's order, the first from the register
    /// @param entered none when it was registered by itself
    /// @param leftBehind in the journal's order
    LedgerDevice(Document document, List<CustodyFact> facts, @Nullable Entered entered, List<Found> leftBehind) {
        this.document = document;
        this.facts = List.copyOf(facts);
        this.entered = entered;
        this.leftBehind = List.copyOf(leftBehind);
        this.left = DeviceDocument.left(document);
        CustodyTimeline held = CustodyTimeline.of(this.facts, visibleFrom());
        this.custody = left == null ? held : held.until(left.at());
    }

    private Instant visibleFrom() {
        Instant registered = facts.getFirst().happenedAt();
        return entered == null || entered.at().isBefore(registered) ? registered : entered.at();
    }

    public DeviceId id() {
        return DeviceDocument.device(document);
    }

    public AssetCode assetCode() {
        return DeviceDocument.code(document);
    }

    public String name() {
        return document.get("card", Document.class).getString("name");
    }

    public AssetCard card() {
        return DeviceDocument.card(document);
    }

    public @Nullable ImportId batch() {
        return DeviceDocument.batch(document);
    }

    public CustodyTimeline custody() {
        return custody;
    }

    /// When it left the ledgers; none while it is in them.
    public @Nullable Instant leftAt() {
        return left == null ? null : custody.current().until();
    }

    /// How it left the ledgers; none while it is in them.
    public @Nullable Leaving leftBy() {
        return left == null ? null : left.how();
    }

    /// The last moment it was in the ledgers: now, unless it has left them.
    public AsOf lastly() {
        return left == null ? AsOf.now() : AsOf.now().knownAt(left.position() - 1);
    }

    public boolean wasEverWith(ClassId schoolClass) {
        return custody.intervals().stream()
                .anyMatch(interval -> interval.custodian().kind() == Custodian.Kind.CLASS
                        && interval.custodian().holder().equals(schoolClass.value()));
    }

    /// Whether this person ever answered for it in a room.
    public boolean wasEverKeptBy(PersonId person) {
        return custody.intervals().stream()
                .map(CustodyInterval::custodian)
                .anyMatch(holder -> holder.kind() == Custodian.Kind.ROOM && person.equals(holder.person()));
    }

    /// Its custody as it was known then; none when it was in no ledger that was known.
    public Optional<CustodyTimeline> custody(AsOf at) {
        if (at.known() == null || (left != null && at.knows(left.position()))) {
            return Optional.of(custody);
        }
        List<CustodyFact> known =
                facts.stream().filter(fact -> at.knows(fact.position())).toList();
        boolean whole = entered == null || at.knows(entered.position());
        return whole && !known.isEmpty() ? Optional.of(CustodyTimeline.of(known, visibleFrom())) : Optional.empty();
    }

    /// Who held it at that moment as known then, none when it was not in the ledgers yet.
    Optional<Held> held(AsOf at) {
        return custody(at).flatMap(known -> held(known, at));
    }

    private Optional<Held> held(CustodyTimeline known, AsOf at) {
        Instant moment = at.moment();
        Optional<CustodyInterval> held = moment == null ? known.open() : known.at(moment);
        return held.map(interval -> new Held(interval, mark(interval, known.endOf(interval), at)));
    }

    /// Its line at that moment as known then, none when it was not in the ledgers yet.
    public Optional<LedgerLine> line(AsOf at, SchoolPlan plan) {
        return held(at).map(held -> line(held.custody(), DeviceDocument.cardAt(document, at), held.mark(), plan, null));
    }

    /// The same, with what it is worth then.
    public Optional<LedgerLine> line(AsOf at, SchoolPlan plan, Valuation valued) {
        return held(at).map(held -> {
            Document card = DeviceDocument.cardAt(document, at);
            return line(held.custody(), card, held.mark(), plan, DeviceDocument.worth(card, valued));
        });
    }

    private LedgerLine line(CustodyInterval held, Document card, Mark mark, SchoolPlan plan, @Nullable Worth worth) {
        Holder holder = plan.holder(held.custodian());
        Room room = plan.roomOf(held.custodian());
        return new LedgerLine(
                id(),
                assetCode(),
                card.getString("name"),
                card.getString("brand"),
                card.getString("model"),
                card.getString("serialNumber"),
                DeviceDocument.classification(card),
                card.getInteger("quantity"),
                card.getString("unit"),
                card.get("value") instanceof Number fen ? fen.longValue() : null,
                card.getString("useState"),
                acquiredOn(card),
                mark.finding(),
                mark.outcome(),
                holder,
                holder.roomNumber() == null ? card.getString("place") : holder.roomNumber(),
                room == null ? null : room.building(),
                plan.campusOf(held.custodian()),
                held.from(),
                held.handover(),
                held.late(),
                worth);
    }

    /// The last thing found by then, at the start of this custody or by a handover that left it where it was, and
    /// what
    /// became of it. As with custody, what stands later in the journal does not count from before what stands
    /// earlier.
    private Mark mark(CustodyInterval held, long end, AsOf at) {
        Instant moment = at.moment();
        Mark mark = new Mark(held.condition(), null, held.handover());
        for (Found found : leftBehind) {
            boolean meant = found.position() > held.position() && found.position() < end;
            if (meant
                    && (!at.knows(found.position())
                            || (moment != null && found.happenedAt().isAfter(moment)))) {
                break;
            }
            mark = meant ? found.after(mark) : mark;
        }
        return mark;
    }

    private static @Nullable LocalDate acquiredOn(Document card) {
        String acquired = card.getString("acquiredOn");
        String since = acquired == null ? card.getString("inUseSince") : acquired;
        return since == null ? null : LocalDate.parse(since);
    }
}
