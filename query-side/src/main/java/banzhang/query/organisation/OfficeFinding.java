package banzhang.query.organisation;

import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 缺任与重任 — an office nobody holds, or more than one where there should be one, and for which days.
///
/// @param from the first such day; null for an office never held before
/// @param until the first day it is in order again; null while nothing is arranged
public record OfficeFinding(
        Kind kind,
        Office office,
        @Nullable ClassId schoolClass,
        @Nullable String className,
        @Nullable Subject subject,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    /// 缺任或重任 — what is wrong.
    public enum Kind {
        VACANT,
        DOUBLE
    }

    /// As people say it: `一(1)班 班主任`.
    public String title() {
        return (className == null ? "" : className + " ")
                + (subject == null ? "" : subject.term() + " ")
                + office.term();
    }
}
