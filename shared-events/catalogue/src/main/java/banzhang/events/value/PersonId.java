package banzhang.events.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// 人员 — names one person; the name itself lives outside the journal.
///
/// Opaque: 1 to 64 characters of `[A-Za-z0-9._-]`; says nothing about whom or what it names.
public record PersonId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        Ids.requireOpaque(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
