package banzhang.command.register;

import static banzhang.command.CommandRefused.when;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.command.register.FileDocument.KeptFile;
import banzhang.command.register.card.DocumentForm;
import banzhang.events.DocumentEvent;
import banzhang.events.DocumentEvent.DocumentFiled;
import banzhang.events.DocumentEvent.DocumentStored;
import banzhang.events.DocumentEvent.DocumentWithdrawn;
import banzhang.events.value.Digest;
import banzhang.events.value.DocumentId;
import banzhang.events.value.Office;
import banzhang.events.value.SchoolId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 归档规则 — the documents of one device: what is filed under which number, and what may become of it.
final class FiledDocuments {
    private static final int MOST = 100;
    private final Map<DocumentId, String> numbers = new HashMap<>();
    private final Set<DocumentId> withdrawn = new HashSet<>();

    /// That it is filed and, where its file is kept, that it is.
    List<DocumentEvent> file(SchoolId school, FileDocument asked) {
        DocumentFiled filed = filed(school, asked);
        Digest file = filed.file();
        KeptFile kept = asked.kept();
        return file == null || kept == null
                ? List.of(filed)
                : List.of(
                        filed,
                        new DocumentStored(
                                asked.document(),
                                asked.device(),
                                school,
                                file,
                                kept.mediaType(),
                                kept.bytes(),
                                asked.at()));
    }

    private DocumentFiled filed(SchoolId school, FileDocument asked) {
        requireOffice(asked.by());
        DocumentForm form = asked.form();
        when(numbers.containsValue(form.archiveNumber()), DocumentRefusal.ARCHIVE_NUMBER_TAKEN);
        when(numbers.size() >= MOST, DocumentRefusal.TOO_MANY_DOCUMENTS);
        return new DocumentFiled(
                asked.document(),
                asked.device(),
                school,
                form.kind(),
                form.archiveNumber(),
                form.title(),
                form.file(),
                form.warrantyUntil(),
                form.supplier(),
                asked.by().person(),
                asked.at());
    }

    DocumentWithdrawn withdraw(SchoolId school, WithdrawDocument asked) {
        requireOffice(asked.by());
        boolean ended = withdrawn.contains(asked.document());
        when(!ended && !numbers.containsKey(asked.document()), DocumentRefusal.DOCUMENT_NOT_FOUND);
        when(asked.reason().isEmpty(), DocumentRefusal.REASON_MISSING);
        when(FreeText.isTooLong(asked.reason()), DocumentRefusal.REASON_TOO_LONG);
        when(ended, DocumentRefusal.DOCUMENT_IS_WITHDRAWN);
        return new DocumentWithdrawn(
                asked.document(),
                asked.device(),
                school,
                asked.reason(),
                asked.by().person(),
                asked.at());
    }

    void take(DocumentEvent event) {
        switch (event) {
            case DocumentFiled filed -> numbers.put(filed.document(), filed.archiveNumber());
            case DocumentStored kept -> {
                // was filed in the same append
            }
            case DocumentWithdrawn gone -> {
                numbers.remove(gone.document());
                withdrawn.add(gone.document());
            }
        }
    }

    private static void requireOffice(Caller by) {
        when(!by.holds(Office.GENERAL_AFFAIRS), DocumentRefusal.NOT_YOURS_TO_FILE);
    }
}
