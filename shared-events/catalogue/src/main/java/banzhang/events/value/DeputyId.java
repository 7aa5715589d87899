package banzhang.events.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// 代理 — names one deputy's appointment to stand in for one person in one office.
///
/// Opaque: 1 to 64 characters of `[A-Za-z0-9._-]`; says nothing about whom or what it names.
public record DeputyId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeputyId {
        Ids.requireOpaque(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
