package banzhang.events.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// 任职 — names one appointment of one person to one office.
///
/// Opaque: 1 to 64 characters of `[A-Za-z0-9._-]`; says nothing about whom or what it names.
public record AppointmentId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AppointmentId {
        Ids.requireOpaque(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
