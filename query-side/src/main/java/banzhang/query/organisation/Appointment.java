package banzhang.query.organisation;

import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.Subject;
import java.time.LocalDate;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 任职 — one appointment; `until` is the first day it is no longer held.
public record Appointment(
        AppointmentId id,
        PersonId person,
        String personName,
        Office office,
        @Nullable ClassId schoolClass,
        @Nullable String className,
        @Nullable Subject subject,
        LocalDate from,
        @Nullable LocalDate until) {
    /// @param document as the organisation's view keeps it
    static Appointment of(
            Document document, Function<PersonId, String> personName, Function<ClassId, String> className) {
        String led = document.getString("class");
        String taught = document.getString("subject");
        String until = document.getString("until");
        ClassId schoolClass = led == null ? null : new ClassId(led);
        PersonId person = new PersonId(document.getString("person"));
        return new Appointment(
                new AppointmentId(document.getString("appointment")),
                person,
                personName.apply(person),
                Office.valueOf(document.getString("office")),
                schoolClass,
                schoolClass == null ? null : className.apply(schoolClass),
                taught == null ? null : Subject.valueOf(taught),
                LocalDate.parse(document.getString("from")),
                until == null ? null : LocalDate.parse(until));
    }

    public boolean holdsOn(LocalDate day) {
        return span().holdsOn(day);
    }

    /// Whether it may still be ended, or ended earlier, on that day.
    public boolean runsAfter(LocalDate day) {
        return span().endsAfter(day);
    }

    DaySpan span() {
        return new DaySpan(from, until);
    }

    /// As people say it: `一(1)班 语文 任课教师`.
    public String title() {
        return (className == null ? "" : className + " ")
                + (subject == null ? "" : subject.term() + " ")
                + office.term();
    }
}
