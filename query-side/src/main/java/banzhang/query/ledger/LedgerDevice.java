package banzhang.query.ledger;

import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.ClassId;
import banzhang.events.value.Classification;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.ImportId;
import banzhang.query.AsOf;
import banzhang.query.organisation.Holder;
import banzhang.query.organisation.SchoolPlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 在账设备 — a device in the ledgers: what is stored of it, its custody as intervals, what handovers found and left.
public final class LedgerDevice {
    private final Document document;
    private final CustodyTimeline custody;
    private final List<Found> leftBehind;

    /// 留存清点 — what a handover found of the device and left with the outgoing side.
    record Found(Finding finding, Instant happenedAt, long position) {}

    LedgerDevice(Document document, CustodyTimeline custody, List<Found> leftBehind) {
        this.document = document;
        this.custody = custody;
        this.leftBehind = List.copyOf(leftBehind);
    }

    public DeviceId id() {
        return DeviceDocument.device(document);
    }

    public AssetCode assetCode() {
        return DeviceDocument.code(document);
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

    public boolean wasEverWith(ClassId schoolClass) {
        return custody.intervals().stream()
                .anyMatch(interval -> interval.custodian().kind() == Custodian.Kind.CLASS
                        && interval.custodian().holder().equals(schoolClass.value()));
    }

    /// Its line at that moment, none when it was not in the ledgers yet.
    public Optional<LedgerLine> line(AsOf at, SchoolPlan plan) {
        Instant moment = at.moment();
        Optional<CustodyInterval> held = moment == null ? Optional.of(custody.current()) : custody.at(moment);
        return held.map(interval -> line(interval, condition(interval, moment), plan));
    }

    private LedgerLine line(CustodyInterval held, @Nullable Finding condition, SchoolPlan plan) {
        Document card = document.get("card", Document.class);
        Holder holder = plan.holder(held.custodian());
        return new LedgerLine(
                id(),
                assetCode(),
                card.getString("name"),
                card.getString("brand"),
                card.getString("model"),
                card.getString("serialNumber"),
                classification(card),
                card.getInteger("quantity"),
                card.getString("unit"),
                card.get("value") instanceof Number fen ? fen.longValue() : null,
                card.getString("useState"),
                condition,
                holder,
                holder.roomNumber() == null ? card.getString("place") : holder.roomNumber(),
                held.from(),
                held.handover(),
                held.late());
    }

    /// The last thing found by then: at the start of this custody, or by a handover that left it where it was.
    private @Nullable Finding condition(CustodyInterval held, @Nullable Instant moment) {
        return leftBehind.stream()
                .filter(found -> found.position() > held.position())
                .filter(found -> moment == null || !found.happenedAt().isAfter(moment))
                .reduce((earlier, later) -> later)
                .map(Found::finding)
                .orElse(held.condition());
    }

    private static @Nullable Classification classification(Document card) {
        return card.get("classification") instanceof Document known
                ? new Classification(known.getString("edition"), known.getString("code"))
                : null;
    }
}
