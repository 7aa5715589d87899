package banzhang.query.handover;

import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverSheet;
import banzhang.events.ResidueEvent.ResidueSettled;
import banzhang.events.SheetFileEvent.AssertionFiled;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.PersonId;
import banzhang.journal.CanonicalJson;
import banzhang.query.organisation.SchoolPlan;
import banzhang.query.views.ViewKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/// 交接单账页 — one sheet as it is stored: its content as the very text that is signed, the rest beside it.
final class HandoverDocument {
    private static final String SHEET = "sheet";
    private static final String STATE = "state";
    private static final String SIGNATURES = "signatures";
    private static final String SETTLED = "settled";
    // the signed text may say more than the sheet is made of: what follows from the rest (`checked`)
    private static final ObjectReader CONTENT = CanonicalJson.mapper()
            .readerFor(HandoverSheet.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private HandoverDocument() {}

    static Document of(HandoverOpened opened, long at) {
        HandoverSheet sheet = HandoverSheet.of(opened);
        Document begun = new Document("_id", ViewKey.of(opened.school(), opened.handover()))
                .append("opened", at)
                .append("openedBy", opened.openedBy().value())
                .append("openedAt", opened.happenedAt().toString())
                .append(STATE, HandoverState.of(sheet, List.of()).name())
                .append(SHEET, canonical(sheet))
                .append(SIGNATURES, List.of());
        return SheetPlace.placed(begun);
    }

    /// The position it was opened at.
    static long opened(Document known) {
        return known.getLong("opened");
    }

    /// The sheet after one more word on it, and where it stands then.
    static Document changed(Document known, UnaryOperator<HandoverSheet> change) {
        HandoverSheet sheet = change.apply(sheet(known));
        return standing(new Document(known).append(SHEET, canonical(sheet)), sheet);
    }

    static Document signed(Document known, HandoverSigned signed, long at) {
        List<Document> signatures = new ArrayList<>(known.getList(SIGNATURES, Document.class));
        signatures.add(new Document("side", signed.side().name())
                .append("signer", signed.signer().value())
                .append("content", signed.content().hex())
                .append("drawing", signed.drawing().hex())
                .append("authentication", signed.authentication().name())
                .append("authenticatedAt", signed.authenticatedAt().toString())
                .append("happenedAt", signed.happenedAt().toString())
                .append("position", at));
        return standing(new Document(known).append(SIGNATURES, signatures), sheet(known));
    }

    private static Document standing(Document known, HandoverSheet sheet) {
        List<Digest> signed = known.getList(SIGNATURES, Document.class).stream()
                .map(signature -> new Digest(signature.getString("content")))
                .toList();
        return known.append(STATE, HandoverState.of(sheet, signed).name());
    }

    /// What the passkey said belongs to the signature of the same append, which is this person's last one.
    static Document filed(Document known, AssertionFiled filed) {
        List<Document> signatures = new ArrayList<>(known.getList(SIGNATURES, Document.class));
        for (int at = signatures.size() - 1; at >= 0; at--) {
            Document signature = signatures.get(at);
            if (filed.signer().value().equals(signature.getString("signer"))) {
                signatures.set(
                        at,
                        new Document(signature)
                                .append("assertion", filed.assertion().hex()));
                break;
            }
        }
        return new Document(known).append(SIGNATURES, signatures);
    }

    static Document completed(Document known, HandoverCompleted completed) {
        return new Document(known)
                .append(STATE, HandoverState.COMPLETED.name())
                .append("endedAt", completed.happenedAt().toString())
                .append("moved", completed.moved().stream().map(DeviceId::value).toList())
                .append(
                        "residue",
                        completed.residue().stream()
                                .map(left -> new Document(
                                                "device", left.device().value())
                                        .append("finding", left.finding().name()))
                                .toList());
    }

    static Document ended(Document known, HandoverState state, String reason, PersonId by, Instant happenedAt) {
        return lapsed(known, state, happenedAt).append("reason", reason).append("endedBy", by.value());
    }

    /// Ended by nobody, but by time.
    static Document lapsed(Document known, HandoverState state, Instant happenedAt) {
        return new Document(known).append(STATE, state.name()).append("endedAt", happenedAt.toString());
    }

    static Document settled(Document known, ResidueSettled settled) {
        List<Document> more = new ArrayList<>(known.getList(SETTLED, Document.class, List.of()));
        more.add(new Document("device", settled.device().value())
                .append("accessory", settled.accessory())
                .append("outcome", settled.outcome().name())
                .append("reason", settled.reason())
                .append("by", settled.settledBy().value())
                .append("happenedAt", settled.happenedAt().toString()));
        return new Document(known).append(SETTLED, more);
    }

    /// When something was last said of it: what stands still is seen by that.
    static Document touched(Document known, Instant happenedAt) {
        return known.append("touchedAt", happenedAt.toString());
    }

    static Instant touchedAt(Document known) {
        return Instant.parse(known.get("touchedAt", known.getString("openedAt")));
    }

    static HandoverSheet sheet(Document known) {
        return CONTENT.readValue(known.getString(SHEET));
    }

    static HandoverState state(Document known) {
        return HandoverState.valueOf(known.getString(STATE));
    }

    static HandoverSummary summary(Document known, SchoolPlan plan) {
        HandoverSheet sheet = sheet(known);
        return new HandoverSummary(
                sheet.handover(),
                sheet.kind(),
                state(known),
                plan.holder(sheet.from()),
                plan.holder(sheet.to()),
                sheet.items().size(),
                sheet.checks().size(),
                Instant.parse(known.getString("openedAt")),
                opened(known));
    }

    private static String canonical(HandoverSheet sheet) {
        return new String(CanonicalJson.bytes(sheet), StandardCharsets.UTF_8);
    }
}
