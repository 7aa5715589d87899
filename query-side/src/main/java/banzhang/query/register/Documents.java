package banzhang.query.register;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.DocumentEvent.DocumentFiled;
import banzhang.events.DocumentEvent.DocumentStored;
import banzhang.events.DocumentEvent.DocumentWithdrawn;
import banzhang.events.value.DeviceId;
import banzhang.query.ledger.LedgerShelf;
import banzhang.query.organisation.OrganisationShelf;
import banzhang.query.organisation.SchoolPlan;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 归档查阅 — the documents of the devices a person may see: those in the file first, then those withdrawn.
@Component
public final class Documents {
    private static final Comparator<DocumentView> IN_FILE_FIRST =
            Comparator.comparing((DocumentView one) -> one.withdrawal() != null).thenComparing(DocumentView::position);
    private final CardShelf shelf;
    private final LedgerShelf ledger;
    private final OrganisationShelf organisation;

    Documents(CardShelf shelf, LedgerShelf ledger, OrganisationShelf organisation) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.organisation = organisation;
    }

    /// One document of a device.
    ///
    /// @throws Refused NOT_FOUND, also for a device that is not the caller's to see
    DocumentView one(Caller caller, DeviceId id, String document) {
        return ofDevice(caller, id).stream()
                .filter(one -> one.id().value().equals(document))
                .findFirst()
                .orElseThrow(() -> new Refused(AccessRefusal.NOT_FOUND));
    }

    /// Of one device.
    ///
    /// @throws Refused NOT_FOUND, also for a device that is not the caller's to see
    public List<DocumentView> ofDevice(Caller caller, DeviceId id) {
        if (ledger.find(caller, id).isEmpty()) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        SchoolPlan plan = organisation.planOf(caller.school());
        return shelf.documents().under(caller.school(), id).stream()
                .map(kept -> view(kept, plan))
                .sorted(IN_FILE_FIRST)
                .toList();
    }

    private static DocumentView view(Document kept, SchoolPlan plan) {
        DocumentFiled filed = CardShelf.read(kept, DocumentFiled.class);
        return new DocumentView(
                filed.document(),
                filed.kind(),
                filed.archiveNumber(),
                filed.title(),
                filed.file(),
                filed.warrantyUntil(),
                filed.supplier(),
                filed.filedBy(),
                plan.personName(filed.filedBy()),
                filed.happenedAt(),
                stored(kept.get("stored", Document.class)),
                withdrawal(kept.get("withdrawn", Document.class), plan),
                kept.getLong("position"));
    }

    private static DocumentView.@Nullable Stored stored(@Nullable Document kept) {
        if (kept == null) {
            return null;
        }
        DocumentStored file = CardShelf.read(kept, DocumentStored.class);
        return new DocumentView.Stored(file.mediaType(), file.bytes());
    }

    private static DocumentView.@Nullable Withdrawal withdrawal(@Nullable Document kept, SchoolPlan plan) {
        if (kept == null) {
            return null;
        }
        DocumentWithdrawn gone = CardShelf.read(kept, DocumentWithdrawn.class);
        return new DocumentView.Withdrawal(
                gone.withdrawnBy(), plan.personName(gone.withdrawnBy()), gone.happenedAt(), gone.reason());
    }
}
