package banzhang.query.organisation;

import banzhang.events.value.AppointmentId;
import banzhang.events.value.DeputyId;
import banzhang.events.value.PersonId;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 代理 — who stands in for whom in which office; `until` is the first day no longer.
///
/// @param title the office stood in for, as people say it
/// @param until what was said, or the end of the principal's appointment when that comes first
/// @param endedByName who ended it before its time; none when nobody did
public record Deputyship(
        DeputyId id,
        AppointmentId appointment,
        String title,
        PersonId principal,
        String principalName,
        PersonId deputy,
        String deputyName,
        LocalDate from,
        LocalDate until,
        String reason,
        String appointedByName,
        @Nullable String endedByName,
        State state) {
    /// 代理状态 — where it stands today.
    public enum State {
        TO_COME("未开始"),
        IN_FORCE("代理中"),
        ENDED("已结束");

        private final String term;

        State(String term) {
            this.term = term;
        }

        /// The Chinese term, as shown on pages.
        public String term() {
            return term;
        }
    }

    static Deputyship of(Document document, SchoolPlan plan, LocalDate today) {
        AppointmentId id = new AppointmentId(document.getString("appointment"));
        Appointment appointment = plan.appointments().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a deputy stands in for an appointment that was made"));
        LocalDate from = LocalDate.parse(document.getString("from"));
        LocalDate said = LocalDate.parse(document.getString("until"));
        LocalDate over = appointment.until();
        LocalDate until = over != null && over.isBefore(said) ? over : said;
        PersonId deputy = new PersonId(document.getString("deputy"));
        String endedBy = document.getString("endedBy");
        return new Deputyship(
                new DeputyId(document.getString("deputyship")),
                id,
                appointment.title(),
                appointment.person(),
                appointment.personName(),
                deputy,
                plan.personName(deputy),
                from,
                until,
                document.getString("reason"),
                plan.personName(new PersonId(document.getString("by"))),
                endedBy == null ? null : plan.personName(new PersonId(endedBy)),
                stateOn(today, from, until));
    }

    private static State stateOn(LocalDate today, LocalDate from, LocalDate until) {
        if (!today.isBefore(until)) {
            return State.ENDED;
        }
        return today.isBefore(from) ? State.TO_COME : State.IN_FORCE;
    }

    /// As people say it: `王老师 代 李老师`.
    public String line() {
        return deputyName + " 代 " + principalName;
    }

    /// Whether it is about this person.
    public boolean isAbout(PersonId person) {
        return principal.equals(person) || deputy.equals(person);
    }
}
