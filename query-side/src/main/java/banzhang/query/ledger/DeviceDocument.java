package banzhang.query.ledger;

import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.Classification;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.ImportId;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.journal.CanonicalJson;
import banzhang.query.AsOf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// 设备账页 — one device as it is stored: its card and the facts of its custody in the journal's order.
final class DeviceDocument {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private DeviceDocument() {}

    static Document of(DeviceRegistered registered, long at, Instant recordedAt) {
        Document taken = custody(registered.custodian(), registered.happenedAt(), recordedAt, at);
        return new Document("device", registered.device().value())
                .append("code", registered.assetCode().value())
                .append(
                        "batch",
                        registered.batch() == null ? null : registered.batch().value())
                .append("card", document(registered.card()))
                .append("custody", List.of(taken));
    }

    static Document moved(Document device, CustodyMoved moved, long at, Instant recordedAt) {
        List<Document> custody = new ArrayList<>(device.getList("custody", Document.class));
        custody.add(custody(moved.to(), moved.happenedAt(), recordedAt, at)
                .append("condition", moved.condition().name())
                .append("handover", moved.handover().value()));
        return new Document(device).append("custody", custody);
    }

    /// The card says the new; what it said until then is kept with the moment it was changed.
    static Document changed(Document device, UnaryOperator<AssetCard> change, Instant happenedAt, long at) {
        List<Document> former = new ArrayList<>(device.getList("former", Document.class, List.of()));
        former.add(new Document("card", device.get("card", Document.class))
                .append("until", happenedAt.toString())
                .append("position", at));
        return new Document(device)
                .append("card", document(change.apply(card(device))))
                .append("former", former);
    }

    /// From here on in no ledger; what it said stays.
    static Document left(Document device, Leaving how, Instant happenedAt, long at) {
        return new Document(device)
                .append(
                        "left",
                        new Document("how", how.name())
                                .append("at", happenedAt.toString())
                                .append("position", at));
    }

    /// How and when it left, and where in the journal that stands; none while it is in the ledgers.
    static LedgerDevice.@Nullable Left left(Document device) {
        Document left = device.get("left", Document.class);
        return left == null
                ? null
                : new LedgerDevice.Left(
                        Leaving.valueOf(left.getString("how")),
                        Instant.parse(left.getString("at")),
                        left.getLong("position"));
    }

    /// The card as it is now.
    static Document currentCard(Document device) {
        return device.get("card", Document.class);
    }

    /// The card as it was at a moment, as known then: what the last change made by then and known left it saying.
    static Document cardAt(Document device, AsOf at) {
        Instant moment = at.moment();
        Document card = currentCard(device);
        for (Document former :
                device.getList("former", Document.class, List.of()).reversed()) {
            boolean changed = at.knows(former.getLong("position"))
                    && (moment == null
                            || !Instant.parse(former.getString("until")).isAfter(moment));
            if (changed) {
                return card;
            }
            card = former.get("card", Document.class);
        }
        return card;
    }

    private static Document document(AssetCard card) {
        return new Document(CanonicalJson.mapper().convertValue(card, FIELDS));
    }

    private static Document custody(Custodian custodian, Instant happenedAt, Instant recordedAt, long at) {
        return new Document("kind", custodian.kind().name())
                .append("holder", custodian.holder())
                .append(
                        "person",
                        custodian.person() == null ? null : custodian.person().value())
                .append(
                        "room",
                        custodian.room() == null ? null : custodian.room().value())
                .append("happenedAt", happenedAt.toString())
                .append("recordedAt", recordedAt.toString())
                .append("position", at);
    }

    static DeviceId device(Document device) {
        return new DeviceId(device.getString("device"));
    }

    static AssetCode code(Document device) {
        return new AssetCode(device.getString("code"));
    }

    static @Nullable ImportId batch(Document device) {
        return optional(device, "batch", ImportId::new);
    }

    static AssetCard card(Document device) {
        return CanonicalJson.mapper().convertValue(device.get("card", Document.class), AssetCard.class);
    }

    /// The custody as facts, before what is visible since when is known.
    static List<CustodyFact> custody(Document device) {
        return device.getList("custody", Document.class).stream()
                .map(DeviceDocument::fact)
                .toList();
    }

    private static CustodyFact fact(Document taken) {
        return new CustodyFact(
                new Custodian(
                        Custodian.Kind.valueOf(taken.getString("kind")),
                        taken.getString("holder"),
                        optional(taken, "person", PersonId::new),
                        optional(taken, "room", RoomId::new)),
                Instant.parse(taken.getString("happenedAt")),
                Instant.parse(taken.getString("recordedAt")),
                taken.getLong("position"),
                optional(taken, "handover", HandoverId::new),
                optional(taken, "condition", Finding::valueOf));
    }

    static @Nullable Classification classification(Document card) {
        return card.get("classification") instanceof Document known
                ? new Classification(known.getString("edition"), known.getString("code"))
                : null;
    }

    private static <T> @Nullable T optional(Document document, String field, Function<String, T> read) {
        String text = document.getString(field);
        return text == null ? null : read.apply(text);
    }
}
