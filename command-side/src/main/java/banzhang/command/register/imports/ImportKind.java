package banzhang.command.register.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// 导入类别 — what a file lists.
public enum ImportKind {
    DEVICES("设备"),
    ROOMS("教室"),
    CLASSES("班级"),
    HEADTEACHERS("班主任"),
    APPOINTMENTS("任职");

    private final String term;

    ImportKind(String term) {
        this.term = term;
    }

    static Optional<ImportKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(name)).findFirst();
    }

    /// The name in the API.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The Chinese term, as shown on pages.
    public String term() {
        return term;
    }
}
