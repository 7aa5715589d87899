package banzhang.events;

import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.DocumentId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 资料归档 — what papers came with a device, numbered, and where to turn for after-sales service (R78, R96).
///
/// Said by 总务处. The papers themselves are in the cabinet or on a disk; the digest says whether a file is the one that
/// was filed.
public sealed interface DocumentEvent extends CardEvent {
    DocumentId document();

    /// 资料类别 — what a document is.
    enum DocumentKind {
        MANUAL("说明书"),
        WARRANTY_CARD("保修卡"),
        INVOICE("发票"),
        CONTRACT("合同"),
        OTHER_DOCUMENT("其他资料");

        private final String term;

        DocumentKind(String term) {
            this.term = term;
        }

        /// The Chinese term, as shown on pages.
        public String term() {
            return term;
        }
    }

    /// 供应商联系 — an organisation and the number of its service, never of a person.
    record SupplierContact(String organisation, @Nullable String telephone) {}

    /// 资料归档 — this document of the device is filed under this number.
    ///
    /// `file` is the SHA-256 of its bytes; none when it is on paper alone.
    @EventName(value = "document.filed", zh = "资料归档")
    record DocumentFiled(
            DocumentId document,
            DeviceId device,
            SchoolId school,
            DocumentKind kind,
            String archiveNumber,
            String title,
            @Nullable Digest file,
            @Nullable LocalDate warrantyUntil,
            @Nullable SupplierContact supplier,
            PersonId filedBy,
            Instant happenedAt)
            implements DocumentEvent {}

    /// 文件留存 — the file of a document just filed is kept, under the digest of its bytes, and can be read. What was
    /// filed
    /// without it is a digest alone, and the file is in the school's own cabinet.
    @EventName(value = "document.stored", zh = "文件留存")
    record DocumentStored(
            DocumentId document,
            DeviceId device,
            SchoolId school,
            Digest file,
            String mediaType,
            long bytes,
            Instant happenedAt)
            implements DocumentEvent {}

    /// 资料撤档 — the document is no longer filed for this device, for this reason; its number is free on this card.
    @EventName(value = "document.withdrawn", zh = "资料撤档")
    record DocumentWithdrawn(
            DocumentId document,
            DeviceId device,
            SchoolId school,
            String reason,
            PersonId withdrawnBy,
            Instant happenedAt)
            implements DocumentEvent {}
}
