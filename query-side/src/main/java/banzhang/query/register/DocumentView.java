package banzhang.query.register;

import banzhang.events.DocumentEvent.DocumentKind;
import banzhang.events.DocumentEvent.SupplierContact;
import banzhang.events.value.Digest;
import banzhang.events.value.DocumentId;
import banzhang.events.value.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 归档资料 — one document of a device, with names.
///
/// @param file the SHA-256 of its bytes; none when it is on paper alone
/// @param withdrawal how it left the file; none while it is there
public record DocumentView(
        DocumentId id,
        DocumentKind kind,
        String archiveNumber,
        String title,
        @Nullable Digest file,
        @Nullable LocalDate warrantyUntil,
        @Nullable SupplierContact supplier,
        PersonId filedBy,
        String filedByName,
        Instant filedAt,
        @Nullable Withdrawal withdrawal,
        long position) {
    /// 撤档 — who took it out of the file when, and why.
    public record Withdrawal(PersonId by, String byName, Instant at, String reason) {}
}
