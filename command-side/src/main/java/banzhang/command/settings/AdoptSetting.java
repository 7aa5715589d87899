package banzhang.command.settings;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.value.Classification;
import banzhang.events.value.Setting;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 采用参数 — reckon with this value from this day on, as this rule says.
///
/// @param of the class it is for, or the beginning of its code; none for all
public record AdoptSetting(
        Setting setting, @Nullable Classification of, long value, LocalDate from, String rule, Caller by, Instant at) {
    public AdoptSetting {
        rule = FreeText.trimmed(rule);
    }
}
