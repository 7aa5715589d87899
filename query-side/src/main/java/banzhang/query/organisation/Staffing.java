package banzhang.query.organisation;

import banzhang.events.value.DaySpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 在任人数 — how many hold one office over the days, and the stretches where that number is not right.
final class Staffing {
    private Staffing() {}

    /// 时段 — days in a row; no first day before anything was known, no last one after.
    record Stretch(@Nullable LocalDate from, @Nullable LocalDate until) {}

    /// The longest stretches in which the number of holders is wrong, earliest first.
    static List<Stretch> where(Collection<DaySpan> spans, IntPredicate wrong) {
        List<Stretch> found = new ArrayList<>();
        LocalDate begin = null;
        boolean open = wrong.test(0);
        for (LocalDate day : turns(spans)) {
            boolean now = wrong.test(holders(spans, day));
            if (open && !now) {
                found.add(new Stretch(begin, day));
            } else if (!open && now) {
                begin = day;
            }
            open = now;
        }
        if (open) {
            found.add(new Stretch(begin, null));
        }
        return found;
    }

    /// The days on which the number can change.
    private static List<LocalDate> turns(Collection<DaySpan> spans) {
        return spans.stream()
                .flatMap(span -> Stream.of(span.from(), span.until() == null ? span.from() : span.until()))
                .distinct()
                .sorted()
                .toList();
    }

    private static int holders(Collection<DaySpan> spans, LocalDate day) {
        return (int) spans.stream().filter(span -> span.holdsOn(day)).count();
    }
}
