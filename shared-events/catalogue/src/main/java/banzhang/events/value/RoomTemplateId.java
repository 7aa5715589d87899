package banzhang.events.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// 配置模板 — names one template of what a classroom is to have.
///
/// Opaque: 1 to 64 characters of `[A-Za-z0-9._-]`; says nothing about whom or what it names.
public record RoomTemplateId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RoomTemplateId {
        Ids.requireOpaque(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
