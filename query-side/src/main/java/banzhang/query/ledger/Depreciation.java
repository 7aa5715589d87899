package banzhang.query.ledger;

import banzhang.events.value.Classification;
import banzhang.events.value.Setting;
import banzhang.query.settings.SettingBook;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// 折旧 — straight line by month, in whole fen: the month of addition counts, and a month counts from its last day on.
///
/// A life or salvage that changes is reckoned with from its month on: what is left is spread over the months that are
/// left, and what was written off stays.
final class Depreciation {
    private static final int PER_MILLE = 1000;
    private final Basis basis;
    private final SettingBook book;
    private final YearMonth first;

    /// 折旧基数 — what a card says of its cost, and since when.
    ///
    /// @param lifeMonths 折旧年限 on the card, which comes before any setting
    record Basis(
            long costFen,
            LocalDate startedOn,
            @Nullable Integer lifeMonths,
            @Nullable Classification classification) {}

    private Depreciation(Basis basis, SettingBook book) {
        this.basis = basis;
        this.book = book;
        this.first = YearMonth.from(basis.startedOn());
    }

    /// What it is worth at the end of this day; none when no life is known.
    static Optional<Worth> worth(Basis basis, SettingBook book, LocalDate day) {
        return new Depreciation(basis, book).at(day);
    }

    private Optional<Worth> at(LocalDate day) {
        int due = monthsDue(day);
        OptionalLong life = life(due == 0 ? day : endOf(due - 1));
        if (life.isEmpty()) {
            return Optional.empty();
        }
        long written = 0;
        Integer[] starts = segments(due);
        for (int at = 0; at < starts.length; at++) {
            int until = at + 1 < starts.length ? starts[at + 1] : due;
            written += writtenOff(written, starts[at], until);
        }
        int months = Math.toIntExact(Math.min(due, life.getAsLong()));
        return Optional.of(new Worth(written, basis.costFen() - written, months, Math.toIntExact(life.getAsLong())));
    }

    /// Months from the first on whose last day has come.
    private int monthsDue(LocalDate day) {
        boolean whole = day.equals(YearMonth.from(day).atEndOfMonth());
        long months = ChronoUnit.MONTHS.between(first, YearMonth.from(day)) + (whole ? 1 : 0);
        return Math.toIntExact(Math.max(0, months));
    }

    /// The months, counted from the first, from which on something else holds.
    private Integer[] segments(int due) {
        TreeSet<Integer> starts = new TreeSet<>();
        if (due > 0) {
            starts.add(0);
            book.changes(basis.classification(), endOf(0), endOf(due - 1))
                    .forEach(change ->
                            starts.add(Math.toIntExact(ChronoUnit.MONTHS.between(first, YearMonth.from(change)))));
        }
        return starts.toArray(Integer[]::new);
    }

    /// What is written off from one month to another, that one not included, under what holds in the first of them.
    private long writtenOff(long before, int from, int until) {
        OptionalLong life = life(endOf(from));
        if (life.isEmpty()) {
            return 0;
        }
        long rest = Math.max(0, basis.costFen() - salvage(endOf(from)) - before);
        long left = life.getAsLong() - from;
        return left <= 0 ? rest : Math.multiplyExact(rest, Math.min(until - from, left)) / left;
    }

    private OptionalLong life(LocalDate day) {
        return basis.lifeMonths() != null
                ? OptionalLong.of(basis.lifeMonths())
                : book.value(Setting.USEFUL_LIFE_MONTHS, basis.classification(), day);
    }

    private long salvage(LocalDate day) {
        long perMille = book.value(Setting.SALVAGE_PERMILLE, basis.classification(), day)
                .orElse(0);
        return Math.multiplyExact(basis.costFen(), perMille) / PER_MILLE;
    }

    private LocalDate endOf(int month) {
        return first.plusMonths(month).atEndOfMonth();
    }
}
