package banzhang.query.register;

import banzhang.events.RegisterEvent.CorrectionBatchAdvanced;
import banzhang.events.RegisterEvent.CorrectionBatchCompleted;
import banzhang.events.RegisterEvent.CorrectionBatchConfirmed;
import banzhang.events.RegisterEvent.CorrectionBatchEvent;
import banzhang.events.RegisterEvent.CorrectionBatchProposed;
import banzhang.events.RegisterEvent.CorrectionBatchRejected;
import banzhang.events.RegisterEvent.CorrectionBatchWithdrawn;
import banzhang.events.value.ImportId;
import banzhang.events.value.PersonId;
import banzhang.query.organisation.SchoolPlan;
import java.time.Instant;
import java.util.Objects;
import org.bson.Document;

/// 更正文件账页 — one file of corrections as it is stored.
final class CorrectionFileDocument {
    private CorrectionFileDocument() {}

    static Document of(CorrectionBatchProposed proposed, long at) {
        return new Document("file", proposed.batch().value())
                .append("state", CorrectionState.OPEN.name())
                .append("cards", proposed.rows())
                .append("corrected", 0)
                .append("overtaken", 0)
                .append("reason", proposed.reason())
                .append("proposedBy", proposed.proposedBy().value())
                .append("proposedAt", proposed.happenedAt().toString())
                .append("proposed", at);
    }

    static Document after(Document known, CorrectionBatchEvent event) {
        Document next = new Document(known);
        switch (event) {
            case CorrectionBatchConfirmed confirmed -> next.append("state", CorrectionState.CONFIRMED.name());
            case CorrectionBatchRejected rejected -> next.append("state", CorrectionState.REJECTED.name());
            case CorrectionBatchWithdrawn withdrawn -> next.append("state", CorrectionState.WITHDRAWN.name());
            case CorrectionBatchAdvanced advanced ->
                next.append("corrected", known.getInteger("corrected") + advanced.corrected())
                        .append(
                                "overtaken",
                                known.getInteger("overtaken")
                                        + advanced.overtaken().size());
            case CorrectionBatchCompleted completed -> {}
            case CorrectionBatchProposed again -> {}
        }
        return next;
    }

    static CorrectionState state(Document known) {
        return CorrectionState.valueOf(known.getString("state"));
    }

    static CorrectionFileView view(Document known, SchoolPlan plan) {
        PersonId proposedBy = new PersonId(known.getString("proposedBy"));
        return new CorrectionFileView(
                new ImportId(known.getString("file")),
                state(known),
                known.getInteger("cards"),
                known.getInteger("corrected"),
                known.getInteger("overtaken"),
                Objects.requireNonNull(known.getString("reason")),
                proposedBy,
                plan.personName(proposedBy),
                Instant.parse(known.getString("proposedAt")),
                known.getLong("proposed"));
    }
}
