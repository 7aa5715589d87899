package banzhang.query.ledger;

import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ImportId;
import banzhang.events.value.PersonId;
import banzhang.query.AsOf;
import banzhang.query.organisation.SchoolPlan;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
    private final DeviceId id;
    private final AssetCode assetCode;
    private final CardLine card;
    private final Optional<HeldDevice> heldNow;

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
        this.id = DeviceDocument.device(document);
        this.assetCode = DeviceDocument.code(document);
        this.card = CardLine.of(DeviceDocument.currentCard(document));
        this.heldNow = HeldDevice.of(id, assetCode, card.name(), custody);
    }

    /// Whether it would be made of these again.
    boolean isMadeOf(@Nullable Entered newly, List<Found> left) {
        return Objects.equals(entered, newly) && leftBehind.equals(left);
    }

    private Instant visibleFrom() {
        Instant registered = facts.getFirst().happenedAt();
        return entered == null || entered.at().isBefore(registered) ? registered : entered.at();
    }

    public DeviceId id() {
        return id;
    }

    public AssetCode assetCode() {
        return assetCode;
    }

    public String name() {
        return card.name();
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

    /// Who holds it now; none when it has left the ledgers.
    Optional<HeldDevice> heldNow() {
        return heldNow;
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
        return held(at).map(held -> LedgerLine.of(this, held, cardAt(at), plan, null));
    }

    /// The same, with what it is worth then.
    public Optional<LedgerLine> line(AsOf at, SchoolPlan plan, Valuation valued) {
        return held(at).map(held -> {
            CardLine then = cardAt(at);
            return LedgerLine.of(this, held, then, plan, then.worth(valued));
        });
    }

    private CardLine cardAt(AsOf at) {
        Document then = DeviceDocument.cardAt(document, at);
        return then == DeviceDocument.currentCard(document) ? card : CardLine.of(then);
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
}
