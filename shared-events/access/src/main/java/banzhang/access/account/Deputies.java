package banzhang.access.account;

import banzhang.access.Deputising.Tie;
import banzhang.events.DeputyEvent.DeputyAppointed;
import banzhang.events.DeputyEvent.DeputyEnded;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.DeputyId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/// 代理簿 — who stands in for whom until when, as the journal says; asked anew at every request, like offices.
public final class Deputies {
    private final MongoCollection<Document> deputies;
    private final Clock clock;

    /// 代理 — one of them as it is now.
    public record Deputyship(
            DeputyId id,
            SchoolId school,
            AppointmentId appointment,
            PersonId principal,
            PersonId deputy,
            DaySpan span) {}

    public Deputies(MongoDatabase database, Clock clock) {
        this.deputies = Durable.collection(database, "deputies");
        this.clock = clock;
        deputies.createIndex(Indexes.ascending("deputy"));
        deputies.createIndex(Indexes.ascending("principal"));
    }

    public Optional<Deputyship> find(DeputyId id) {
        return Optional.ofNullable(deputies.find(Filters.eq("_id", id.value())).first())
                .map(Deputies::deputyship);
    }

    /// Those that hold now and let this person act.
    public List<Deputyship> heldBy(PersonId deputy) {
        return deputies.find(Filters.eq("deputy", deputy.value())).into(new ArrayList<>()).stream()
                .map(Deputies::deputyship)
                .filter(one -> one.span().holdsAt(clock.instant()))
                .toList();
    }

    /// Whom these people have stood in for, or were stood in for by: what has begun by now.
    Set<Tie> tiesOf(Collection<PersonId> people) {
        List<String> ids = people.stream().map(PersonId::value).toList();
        Bson either = Filters.or(Filters.in("deputy", ids), Filters.in("principal", ids));
        LocalDate today = LocalDate.ofInstant(clock.instant(), DaySpan.SCHOOL_ZONE);
        return deputies.find(either).into(new ArrayList<>()).stream()
                .filter(known -> !LocalDate.parse(known.getString("from")).isAfter(today))
                .map(Deputies::tie)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Takes in a deputy; taking it in again changes nothing.
    public void take(DeputyAppointed made) {
        deputies.updateOne(
                Filters.eq("_id", made.deputyship().value()),
                Updates.combine(
                        Updates.setOnInsert("school", made.school().value()),
                        Updates.setOnInsert("appointment", made.appointment().value()),
                        Updates.setOnInsert("principal", made.principal().value()),
                        Updates.setOnInsert("deputy", made.deputy().value()),
                        Updates.setOnInsert("from", made.from().toString()),
                        Updates.setOnInsert("until", made.until().toString()),
                        Updates.setOnInsert("tied", made.until().toString()),
                        Updates.setOnInsert("position", 0L)),
                new UpdateOptions().upsert(true));
    }

    /// Takes in the end of one. Guarded by position: told an old event again, the newer state stays.
    public void take(DeputyEnded ended, long position) {
        LocalDate next =
                LocalDate.ofInstant(ended.happenedAt(), DaySpan.SCHOOL_ZONE).plusDays(1);
        // what was done this morning was done under it, though it holds from 00:00 today no longer
        LocalDate tied = next.isAfter(ended.until()) ? next : ended.until();
        deputies.updateOne(
                Filters.and(Filters.eq("_id", ended.deputyship().value()), Filters.lt("position", position)),
                Updates.combine(
                        Updates.set("until", ended.until().toString()),
                        Updates.set("tied", tied.toString()),
                        Updates.set("position", position)));
    }

    private static Deputyship deputyship(Document known) {
        return new Deputyship(
                new DeputyId(known.getString("_id")),
                new SchoolId(known.getString("school")),
                new AppointmentId(known.getString("appointment")),
                new PersonId(known.getString("principal")),
                new PersonId(known.getString("deputy")),
                new DaySpan(LocalDate.parse(known.getString("from")), LocalDate.parse(known.getString("until"))));
    }

    private static Tie tie(Document known) {
        LocalDate from = LocalDate.parse(known.getString("from"));
        LocalDate tied = LocalDate.parse(known.getString("tied"));
        return new Tie(
                new PersonId(known.getString("principal")),
                new PersonId(known.getString("deputy")),
                new DaySpan(from, tied));
    }
}
