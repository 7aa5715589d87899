package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.AcceptanceEvent.AcceptanceReport;
import banzhang.events.AcceptanceEvent.Outcome;
import banzhang.events.value.DeviceId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 登记验收 — enter what an acceptance found and concluded.
///
/// @param rectification what the supplier is to put right; none when it passed
/// @param rectifyBy by when; none when no day is set
public record RecordAcceptance(
        DeviceId device,
        Outcome conclusion,
        AcceptanceReport report,
        @Nullable String rectification,
        @Nullable LocalDate rectifyBy,
        Caller by,
        Instant at) {
    public RecordAcceptance {
        rectification = FreeText.orNone(rectification);
    }
}
