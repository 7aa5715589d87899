package banzhang.events.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// 起止日期 — from a first day on, until the first day no longer; none for open-ended.
///
/// A day begins at 00:00 in the school's time zone, so every moment is inside or outside, and two spans that meet
/// share no moment.
public record DaySpan(LocalDate from, @Nullable LocalDate until) {
    /// Every school on the mainland keeps Beijing time, in Ürümqi too.
    public static final ZoneId SCHOOL_ZONE = ZoneId.of("Asia/Shanghai");

    public boolean holdsAt(Instant moment) {
        return holdsOn(LocalDate.ofInstant(moment, SCHOOL_ZONE));
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && endsAfter(day);
    }

    /// Whether any day is in both.
    public boolean overlaps(DaySpan other) {
        LocalDate begin = from.isAfter(other.from) ? from : other.from;
        return holdsOn(begin) && other.holdsOn(begin);
    }

    /// Whether it still holds on the day, or will later.
    public boolean endsAfter(LocalDate day) {
        return until == null || day.isBefore(until);
    }
}
