package banzhang.events.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// 资料编号 — names one document filed for a device.
///
/// Opaque: 1 to 64 characters of `[A-Za-z0-9._-]`; the archive number is what people call it by.
public record DocumentId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DocumentId {
        Ids.requireOpaque(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
