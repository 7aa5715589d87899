package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.command.register.card.DocumentForm;
import banzhang.events.value.DeviceId;
import banzhang.events.value.DocumentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 资料归档 — file a document of a device under its archive number.
///
/// @param form what it is, read already
/// @param kept what is kept of its file; none when there is only its digest, or paper alone
public record FileDocument(
        DocumentId document,
        DeviceId device,
        DocumentForm form,
        @Nullable KeptFile kept,
        Caller by,
        Instant at) {
    /// 留存文件 — what a kept file is, and how large.
    public record KeptFile(String mediaType, long bytes) {}

    /// Of paper, or of a file that stays in the school's own cabinet.
    public FileDocument(DocumentId document, DeviceId device, DocumentForm form, Caller by, Instant at) {
        this(document, device, form, null, by, at);
    }
}
