package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.command.register.card.DocumentForm;
import banzhang.events.value.DeviceId;
import banzhang.events.value.DocumentId;
import java.time.Instant;

/// 资料归档 — file a document of a device under its archive number.
///
/// @param form what it is, read already
public record FileDocument(DocumentId document, DeviceId device, DocumentForm form, Caller by, Instant at) {}
