package banzhang.events.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// 更正单 — names one proposed correction of a card.
///
/// Opaque: 1 to 64 characters of `[A-Za-z0-9._-]`; says nothing about whom or what it names.
public record CorrectionId(@JsonValue String value) {
    private static final Pattern OF_A_FILE = Pattern.compile("i-[0-9a-f]{24}-\\d{5}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CorrectionId {
        Ids.requireOpaque(value);
    }

    /// The correction of row number `index` (from 0) of a file: the same again after a crash.
    public static CorrectionId inFile(ImportId file, int index) {
        return new CorrectionId("%s-%05d".formatted(file, index));
    }

    /// Whether it came with a file of corrections.
    public boolean isOfAFile() {
        return OF_A_FILE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
