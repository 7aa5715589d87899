package banzhang.events.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// 校区 — names one campus of a school that has several.
///
/// Opaque: 1 to 64 characters of `[A-Za-z0-9._-]`; says nothing about whom or what it names.
public record CampusId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CampusId {
        Ids.requireOpaque(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
