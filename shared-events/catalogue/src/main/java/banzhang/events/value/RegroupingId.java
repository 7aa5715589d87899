package banzhang.events.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// 拆并单 — names one proposed splitting or merging of cards.
///
/// Opaque: 1 to 64 characters of `[A-Za-z0-9._-]`; says nothing about whom or what it names.
public record RegroupingId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegroupingId {
        Ids.requireOpaque(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
