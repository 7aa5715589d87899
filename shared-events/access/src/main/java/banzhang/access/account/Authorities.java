package banzhang.access.account;

import banzhang.access.Grant;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 职权簿 — what each person may do now, as appointments say; one document a person, asked anew at every request.
public final class Authorities {
    private final MongoCollection<Document> authorities;
    private final Clock clock;

    /// 任职所在 — where an appointment is recorded: of which school, and of which class when it is a 班主任's or 任课教师's.
    public record Place(
            SchoolId school, Office office, @Nullable ClassId schoolClass) {}

    public Authorities(MongoDatabase database, Clock clock) {
        this.authorities = Durable.collection(database, "authorities");
        this.clock = clock;
    }

    /// The offices a person holds at this moment: from 00:00 of the first day until 00:00 of the first day no
    /// longer,
    /// in the school's time zone. Asked anew each time, so what is appointed for later needs no event then.
    public Set<Grant> grantsOf(PersonId person) {
        Instant now = clock.instant();
        return heldBy(person).stream()
                .filter(held -> spanOf(held).holdsAt(now))
                .map(held -> new Grant(Office.valueOf(held.getString("office")), classOf(held)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What one appointment of a person allows at this moment; empty when it is none of theirs, or not now.
    Optional<Grant> grantOf(PersonId person, AppointmentId appointment) {
        Instant now = clock.instant();
        return heldBy(person).stream()
                .filter(held -> isOf(held, appointment) && spanOf(held).holdsAt(now))
                .map(held -> new Grant(Office.valueOf(held.getString("office")), classOf(held)))
                .findFirst();
    }

    /// What a person holds on that day or is to hold later: the class of each office, null for one of the school.
    public List<Grant> heldFrom(PersonId person, LocalDate day) {
        return heldBy(person).stream()
                .filter(held -> spanOf(held).endsAfter(day))
                .map(held -> new Grant(Office.valueOf(held.getString("office")), classOf(held)))
                .toList();
    }

    /// Where to find an appointment, empty while it has not arrived here.
    public Optional<Place> placeOf(AppointmentId appointment) {
        Document known = authorities.find(Filters.eq("_id", keyOf(appointment))).first();
        return Optional.ofNullable(known)
                .map(place -> new Place(
                        new SchoolId(place.getString("school")),
                        Office.valueOf(place.getString("office")),
                        classOf(place)));
    }

    /// Takes in an appointment; taking it in again changes nothing.
    public void take(AppointmentMade made, long position) {
        Document held = new Document("appointment", made.appointment().value())
                .append("school", made.school().value())
                .append("office", made.office().name())
                .append(
                        "class",
                        made.schoolClass() == null ? null : made.schoolClass().value())
                .append("from", made.from().toString());
        replace(new Document(held).append("_id", keyOf(made.appointment())));
        change(made.person(), position, held, made.appointment());
    }

    /// Takes in the end of an appointment.
    public void take(AppointmentEnded ended, long position) {
        heldBy(ended.person()).stream()
                .filter(held -> isOf(held, ended.appointment()))
                .findFirst()
                .map(held -> new Document(held).append("until", ended.until().toString()))
                .ifPresent(held -> change(ended.person(), position, held, ended.appointment()));
    }

    /// Guarded by position: told an old event again, the newer state stays.
    private void change(PersonId person, long position, Document held, AppointmentId appointment) {
        Document known = authorities.find(Filters.eq("_id", person.value())).first();
        if (known != null && known.getLong("position") >= position) {
            return;
        }
        List<Document> all = new ArrayList<>(heldBy(person));
        all.removeIf(other -> isOf(other, appointment));
        all.add(held);
        replace(new Document("_id", person.value()).append("position", position).append("held", all));
    }

    private void replace(Document document) {
        authorities.replaceOne(Filters.eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true));
    }

    private List<Document> heldBy(PersonId person) {
        Document known = authorities.find(Filters.eq("_id", person.value())).first();
        return known == null ? List.of() : known.getList("held", Document.class);
    }

    /// A person's id has no slash: the two kinds of documents never meet.
    private static String keyOf(AppointmentId appointment) {
        return "appointment/" + appointment.value();
    }

    private static boolean isOf(Document held, AppointmentId appointment) {
        return appointment.value().equals(held.getString("appointment"));
    }

    private static DaySpan spanOf(Document held) {
        String until = held.getString("until");
        return new DaySpan(LocalDate.parse(held.getString("from")), until == null ? null : LocalDate.parse(until));
    }

    private static @Nullable ClassId classOf(Document held) {
        String schoolClass = held.getString("class");
        return schoolClass == null ? null : new ClassId(schoolClass);
    }
}
