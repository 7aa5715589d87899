package banzhang.query.settings;

import banzhang.events.value.Classification;
import banzhang.events.value.Setting;
import banzhang.query.AsOf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// 参数簿 — the settings of one school as known at one moment, to ask which held on a day.
///
/// @param adoptions in the journal's order
public record SettingBook(List<Adoption> adoptions) {
    public static final SettingBook EMPTY = new SettingBook(List.of());
    private static final Comparator<Adoption> LATEST = Comparator.comparingInt(Adoption::nearness)
            .thenComparing(Adoption::from)
            .thenComparingLong(Adoption::position);

    public SettingBook {
        adoptions = List.copyOf(adoptions);
    }

    /// The same as it was known then.
    public SettingBook knownAt(AsOf at) {
        return at.known() == null
                ? this
                : new SettingBook(adoptions.stream()
                        .filter(one -> at.knows(one.position()))
                        .toList());
    }

    /// The value that held for this class on this day: that of the nearest class, of those the one from the latest
    /// day,
    /// of those the one adopted last.
    public OptionalLong value(Setting setting, @Nullable Classification of, LocalDate day) {
        return adoptions.stream()
                .filter(one ->
                        one.setting() == setting && one.isFor(of) && !one.from().isAfter(day))
                .max(LATEST)
                .map(one -> OptionalLong.of(one.value()))
                .orElse(OptionalLong.empty());
    }

    /// The days after the first up to the last on which some value for this class begins to hold, in order.
    public List<LocalDate> changes(@Nullable Classification of, LocalDate first, LocalDate last) {
        return adoptions.stream()
                .filter(one -> one.isFor(of))
                .map(Adoption::from)
                .filter(day -> day.isAfter(first) && !day.isAfter(last))
                .distinct()
                .sorted()
                .toList();
    }
}
