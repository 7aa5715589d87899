package banzhang.query.handover;

import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverSheet;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.events.value.PersonId;
import banzhang.journal.CanonicalJson;
import banzhang.query.handover.HandoverView.Ending;
import banzhang.query.handover.HandoverView.Signature;
import banzhang.query.organisation.SchoolPlan;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/// 交接单账页 — one sheet as it is stored: its content as the very text that is signed, the rest beside it.
final class HandoverDocument {
    private static final String SHEET = "sheet";
    private static final String STATE = "state";
    // the signed text may say more than the sheet is made of: what follows from the rest (`checked`)
    private static final ObjectReader CONTENT = CanonicalJson.mapper()
            .readerFor(HandoverSheet.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private HandoverDocument() {}

    static Document of(HandoverOpened opened, long at) {
        HandoverSheet sheet = HandoverSheet.of(opened);
        return new Document("opened", at)
                .append("openedBy", opened.openedBy().value())
                .append("openedAt", opened.happenedAt().toString())
                .append(STATE, HandoverState.OPEN.name())
                .append(SHEET, canonical(sheet))
                .append("signatures", List.of());
    }

    static Document checked(Document known, ItemChecked checked) {
        HandoverSheet sheet = sheet(known).with(checked);
        HandoverState state = sheet.isChecked() ? HandoverState.CHECKED : HandoverState.OPEN;
        if (state(known) == HandoverState.SIGNED) {
            state = HandoverState.SIGNED; // surprising, as checks end with the first signature, but shown as it is
        }
        return new Document(known).append(SHEET, canonical(sheet)).append(STATE, state.name());
    }

    static Document signed(Document known, HandoverSigned signed, long at) {
        List<Document> signatures = new ArrayList<>(known.getList("signatures", Document.class));
        signatures.add(new Document("side", signed.side().name())
                .append("signer", signed.signer().value())
                .append("content", signed.content().hex())
                .append("drawing", signed.drawing().hex())
                .append("authentication", signed.authentication().name())
                .append("authenticatedAt", signed.authenticatedAt().toString())
                .append("happenedAt", signed.happenedAt().toString())
                .append("position", at));
        return new Document(known).append("signatures", signatures).append(STATE, HandoverState.SIGNED.name());
    }

    static Document completed(Document known, HandoverCompleted completed) {
        return new Document(known)
                .append(STATE, HandoverState.COMPLETED.name())
                .append("endedAt", completed.happenedAt().toString())
                .append("moved", completed.moved().stream().map(DeviceId::value).toList())
                .append(
                        "residue",
                        completed.residue().stream()
                                .map(left -> new Document("device", left.device().value())
                                        .append("finding", left.finding().name()))
                                .toList());
    }

    static Document ended(Document known, HandoverState state, String reason, PersonId by, Instant happenedAt) {
        return new Document(known)
                .append(STATE, state.name())
                .append("endedAt", happenedAt.toString())
                .append("reason", reason)
                .append("endedBy", by.value());
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
                known.getLong("opened"));
    }

    static HandoverView view(Document known, SchoolPlan plan) {
        HandoverSheet sheet = sheet(known);
        String canonical = known.getString(SHEET);
        PersonId openedBy = new PersonId(known.getString("openedBy"));
        return new HandoverView(
                sheet.handover(),
                state(known),
                plan.holder(sheet.from()),
                plan.holder(sheet.to()),
                sheet,
                CanonicalJson.digest(canonical.getBytes(StandardCharsets.UTF_8)),
                canonical,
                openedBy,
                plan.personName(openedBy),
                Instant.parse(known.getString("openedAt")),
                known.getList("signatures", Document.class).stream()
                        .map(signature -> signature(signature, plan))
                        .toList(),
                ending(known, plan),
                known.getLong("position"));
    }

    private static Signature signature(Document signature, SchoolPlan plan) {
        PersonId signer = new PersonId(signature.getString("signer"));
        return new Signature(
                Side.valueOf(signature.getString("side")),
                signer,
                plan.personName(signer),
                new Digest(signature.getString("content")),
                new Digest(signature.getString("drawing")),
                Authentication.valueOf(signature.getString("authentication")),
                Instant.parse(signature.getString("authenticatedAt")),
                Instant.parse(signature.getString("happenedAt")),
                signature.getLong("position"));
    }

    private static @Nullable Ending ending(Document known, SchoolPlan plan) {
        String endedAt = known.getString("endedAt");
        if (endedAt == null) {
            return null;
        }
        String by = known.getString("endedBy");
        PersonId who = by == null ? null : new PersonId(by);
        return new Ending(
                Instant.parse(endedAt),
                known.getList("moved", String.class, List.of()).stream().map(DeviceId::new).toList(),
                known.getList("residue", Document.class, List.of()).stream()
                        .map(left -> new Residue(
                                new DeviceId(left.getString("device")), Finding.valueOf(left.getString("finding"))))
                        .toList(),
                known.getString("reason"),
                who,
                who == null ? null : plan.personName(who));
    }

    private static String canonical(HandoverSheet sheet) {
        return new String(CanonicalJson.bytes(sheet), StandardCharsets.UTF_8);
    }
}
