package banzhang.query.ledger;

import banzhang.events.value.Setting;
import banzhang.query.AsOf;
import banzhang.query.settings.SettingBook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalLong;

/// 估值时点 — the day values are reckoned to, and the settings that were known then.
public record Valuation(LocalDate day, SettingBook book) {
    public static Valuation of(AsOf at, SettingBook book, Clock clock) {
        return new Valuation(at.day(clock), book.knownAt(at));
    }

    /// Whether one piece costs less than a fixed asset does by what the school has adopted.
    public boolean isBelowMinimum(LedgerLine line) {
        OptionalLong least = book.value(Setting.FIXED_ASSET_MINIMUM_FEN, null, day);
        return least.isPresent() && line.valueFen() != null && line.valueFen() / line.quantity() < least.getAsLong();
    }
}
