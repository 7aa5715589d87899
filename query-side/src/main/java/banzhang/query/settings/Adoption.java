package banzhang.query.settings;

import banzhang.events.value.Classification;
import banzhang.events.value.PersonId;
import banzhang.events.value.Setting;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 采用记录 — one value a setting was given: from which day on, by which rule, by whom.
///
/// @param of the class it is for, or the beginning of its code; none for all
/// @param retroactive whether it holds from a day before the one it was recorded on (补登)
public record Adoption(
        Setting setting,
        @Nullable Classification of,
        long value,
        LocalDate from,
        String rule,
        PersonId adoptedBy,
        String adoptedByName,
        Instant recordedAt,
        boolean retroactive,
        long position) {

    /// Whether it is for this class: all of them, or those whose code begins so in the same edition.
    boolean isFor(@Nullable Classification asked) {
        return of == null
                || (asked != null
                        && of.edition().equals(asked.edition())
                        && asked.code().startsWith(of.code()));
    }

    /// How near to one class: a longer beginning of the code is nearer.
    int nearness() {
        return of == null ? 0 : of.code().length();
    }
}
