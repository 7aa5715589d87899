package banzhang.query.register;

import banzhang.events.CorrectionEvent.CorrectionProposed;
import banzhang.events.value.CardChange;
import banzhang.events.value.CardTexts;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.DeviceId;
import banzhang.events.value.PersonId;
import banzhang.query.ledger.LedgerDevice;
import banzhang.query.organisation.SchoolPlan;
import banzhang.query.register.CorrectionView.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 更正账页 — one correction as it is stored.
final class CorrectionDocument {
    private CorrectionDocument() {}

    static Document of(CorrectionProposed proposed, long at) {
        return new Document("correction", proposed.correction().value())
                .append("device", proposed.device().value())
                .append("state", CorrectionState.OPEN.name())
                .append(
                        "changes",
                        proposed.changes().stream()
                                .map(change -> new Document("field", change.field())
                                        .append("before", change.before())
                                        .append("after", change.after()))
                                .toList())
                .append("reason", proposed.reason())
                .append("proposedBy", proposed.proposedBy().value())
                .append("proposedAt", proposed.happenedAt().toString())
                .append("proposed", at);
    }

    static Document ended(
            Document known, CorrectionState state, PersonId by, Instant happenedAt, @Nullable String reason) {
        return new Document(known)
                .append("state", state.name())
                .append(
                        "ending",
                        new Document("by", by.value())
                                .append("happenedAt", happenedAt.toString())
                                .append("reason", reason));
    }

    static DeviceId device(Document known) {
        return new DeviceId(known.getString("device"));
    }

    static CorrectionState state(Document known) {
        return CorrectionState.valueOf(known.getString("state"));
    }

    static CorrectionView view(Document known, LedgerDevice device, SchoolPlan plan) {
        List<CardChange> changes = known.getList("changes", Document.class).stream()
                .map(change -> new CardChange(
                        change.getString("field"), change.getString("before"), change.getString("after")))
                .toList();
        PersonId proposedBy = new PersonId(known.getString("proposedBy"));
        boolean open = state(known) == CorrectionState.OPEN;
        return new CorrectionView(
                new CorrectionId(known.getString("correction")),
                device.id(),
                device.assetCode(),
                device.card().name(),
                state(known),
                changes,
                Objects.requireNonNull(known.getString("reason")),
                proposedBy,
                plan.personName(proposedBy),
                Instant.parse(known.getString("proposedAt")),
                open && (device.leftAt() != null || !CardTexts.stands(device.card(), changes)),
                ending(known.get("ending", Document.class), plan),
                known.getLong("proposed"));
    }

    private static @Nullable Decision ending(@Nullable Document ending, SchoolPlan plan) {
        if (ending == null) {
            return null;
        }
        PersonId by = new PersonId(ending.getString("by"));
        return new Decision(
                by, plan.personName(by), Instant.parse(ending.getString("happenedAt")), ending.getString("reason"));
    }
}
