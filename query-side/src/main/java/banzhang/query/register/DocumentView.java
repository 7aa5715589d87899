package banzhang.query.register;

import banzhang.events.DocumentEvent.DocumentKind;
import banzhang.events.DocumentEvent.SupplierContact;
import banzhang.events.value.Digest;
import banzhang.events.value.DocumentId;
import banzhang.events.value.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// 归档资料 — one document of a device, with names.
///
/// @param file the SHA-256 of its bytes; none when it is on paper alone
/// @param stored what is kept of its file, to be taken away; none when the file is in the school's own cabinet
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
        @Nullable Stored stored,
        @Nullable Withdrawal withdrawal,
        long position) {
    /// 留存 — a kept file: what it is, and how large.
    public record Stored(String mediaType, long bytes) {
        private static final int KILO = 1024;

        /// As people call it: PDF, JPEG.
        public String format() {
            return mediaType.substring(mediaType.indexOf('/') + 1).toUpperCase(Locale.ROOT);
        }

        public String kilobytes() {
            return Long.toString(Math.ceilDiv(bytes, (long) KILO));
        }
    }

    /// 撤档 — who took it out of the file when, and why.
    public record Withdrawal(PersonId by, String byName, Instant at, String reason) {}
}
