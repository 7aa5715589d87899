package banzhang.access.account;

import banzhang.access.security.Origin;
import banzhang.events.value.DeputyId;
import banzhang.events.value.PersonId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 会话 — who is signed in: the digest of a random token, kept where both sides find it.
public final class Sessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private final MongoCollection<Document> sessions;
    private final Accounts accounts;
    private final Clock clock;

    /// 一处登录 — one place a person is signed in; `id` names it and opens nothing.
    public record OpenSession(String id, Instant begun, Instant seen, String from, boolean current) {}

    /// 登录者 — whose session it is, and under which deputyship the person acts in it.
    public record Holder(Account account, @Nullable DeputyId acting) {}

    public Sessions(MongoDatabase database, Accounts accounts, Clock clock) {
        this.sessions = Durable.collection(database, "sessions");
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Opens a session under a fresh token, whatever the browser brought along.
    public String open(Account account) {
        Instant now = clock.instant();
        sweep(now);
        String token = Secrets.token();
        sessions.insertOne(new Document("_id", Secrets.digest(token))
                .append("person", account.person().value())
                .append("version", account.version())
                .append("from", Origin.ofRequest())
                .append("begun", Date.from(now))
                .append("seen", Date.from(now)));
        return token;
    }

    /// The account a token is signed in to; empty when it ended, was idle too long, or the password has changed
    /// since.
    public Optional<Holder> find(String token) {
        Document known = sessions.find(Filters.eq("_id", Secrets.digest(token))).first();
        Instant now = clock.instant();
        if (known == null || over(known, now)) {
            return Optional.empty();
        }
        Optional<Account> account = accounts.ofPerson(new PersonId(known.getString("person")))
                .filter(current -> current.version() == known.getInteger("version"))
                .filter(current -> current.standing().barringAt(now) == null);
        if (account.isPresent()) {
            note(known, now);
        }
        String acting = known.getString("acting");
        return account.map(holder -> new Holder(holder, acting == null ? null : new DeputyId(acting)));
    }

    /// From here on the person acts under this deputyship in this session; null: in the own name again.
    public void actUnder(String token, @Nullable DeputyId deputyship) {
        sessions.updateOne(
                Filters.eq("_id", Secrets.digest(token)),
                deputyship == null ? Updates.unset("acting") : Updates.set("acting", deputyship.value()));
    }

    public void end(String token) {
        sessions.deleteOne(Filters.eq("_id", Secrets.digest(token)));
    }

    /// Where a person is signed in now, the latest first.
    ///
    /// @param token of the session that asks
    public List<OpenSession> of(PersonId person, @Nullable String token) {
        Integer version = accounts.ofPerson(person).map(Account::version).orElse(-1);
        Instant now = clock.instant();
        String asking = token == null ? "" : idOf(Secrets.digest(token));
        return sessions.find(Filters.eq("person", person.value())).into(new ArrayList<>()).stream()
                .filter(known -> version.equals(known.getInteger("version")) && !over(known, now))
                .map(known -> shown(known, asking))
                .sorted(Comparator.comparing(OpenSession::seen).reversed())
                .toList();
    }

    /// Ends one session of a person; false when there is none of this name.
    public boolean end(PersonId person, String id) {
        return sessions.find(Filters.eq("person", person.value())).into(new ArrayList<>()).stream()
                .map(known -> known.getString("_id"))
                .filter(digest -> idOf(digest).equals(id))
                .anyMatch(
                        digest -> sessions.deleteOne(Filters.eq("_id", digest)).getDeletedCount() == 1);
    }

    /// Ends all sessions of a person, also such as are being opened now.
    public void endAll(PersonId person) {
        accounts.outdateSessions(person);
        sessions.deleteMany(Filters.eq("person", person.value()));
    }

    private static OpenSession shown(Document known, String asking) {
        String id = idOf(known.getString("_id"));
        String from = known.getString("from");
        return new OpenSession(
                id,
                known.getDate("begun").toInstant(),
                known.getDate("seen").toInstant(),
                from == null ? "" : from,
                id.equals(asking));
    }

    private static String idOf(String digest) {
        return digest.substring(0, 16);
    }

    /// Once a minute is enough.
    private void note(Document known, Instant now) {
        if (known.getDate("seen").toInstant().plus(NOTED_EVERY).isBefore(now)) {
            sessions.updateOne(Filters.eq("_id", known.get("_id")), Updates.max("seen", Date.from(now)));
        }
    }

    private void sweep(Instant now) {
        sessions.deleteMany(Filters.lt("begun", Date.from(now.minus(LONGEST))));
    }

    private static boolean over(Document known, Instant now) {
        return !now.isBefore(known.getDate("begun").toInstant().plus(LONGEST))
                || !now.isBefore(known.getDate("seen").toInstant().plus(IDLE));
    }
}
