package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.value.DeviceId;
import banzhang.events.value.DocumentId;
import java.time.Instant;

/// 资料撤档 — take a document out of a device's file, with the reason.
public record WithdrawDocument(DocumentId document, DeviceId device, String reason, Caller by, Instant at) {
    public WithdrawDocument {
        reason = FreeText.trimmed(reason);
    }
}
