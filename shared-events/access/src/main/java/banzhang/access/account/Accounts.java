package banzhang.access.account;

import banzhang.access.Refused;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// 账号簿 — who signs in under which login, and the hash of their password.
public final class Accounts {
    /// How long a password somebody else gave lets in: the first fortnight of a term.
    static final Duration GIVEN_IS_GOOD_FOR = Duration.ofDays(14);

    private final MongoCollection<Document> accounts;
    private final Passwords passwords;
    private final Clock clock;

    public Accounts(MongoDatabase database, Passwords passwords, Clock clock) {
        this.accounts = Durable.collection(database, "accounts");
        this.passwords = passwords;
        this.clock = clock;
        accounts.createIndex(Indexes.ascending("login"), new IndexOptions().unique(true));
    }

    /// Opens an account with a password its person chose; the password is taken as it is, see [Passwords#require].
    /// Opening the same one again is quiet.
    ///
    /// @throws Refused LOGIN_TAKEN when the login is someone else's, LOGIN_INVALID when it is none
    public void open(PersonId person, SchoolId school, String login, String password) {
        open(person, school, login, password, true);
    }

    /// Opens an account for somebody with a password that others know too: good for signing in, not for signing.
    ///
    /// @throws Refused as [#open]
    public void openFor(PersonId person, SchoolId school, String login, String password) {
        open(person, school, login, password, false);
    }

    private void open(PersonId person, SchoolId school, String login, String password, boolean own) {
        String canonical = Logins.require(login);
        if (ofPerson(person).filter(known -> known.login().equals(canonical)).isPresent()) {
            return;
        }
        freeUp(canonical);
        try {
            accounts.insertOne(new Document("_id", person.value())
                    .append("login", canonical)
                    .append("school", school.value())
                    .append("hash", passwords.hash(password))
                    .append("version", 1)
                    .append("own", own)
                    .append("openedAt", Date.from(clock.instant())));
        } catch (MongoWriteException duplicate) {
            boolean twin = ofPerson(person)
                    .filter(known -> known.login().equals(canonical))
                    .isPresent();
            if (duplicate.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw duplicate;
            }
            if (!twin) {
                throw new Refused(AccountRefusal.LOGIN_TAKEN);
            }
        }
    }

    /// Whether this person's password was given by somebody else and not replaced in time.
    boolean isGivenTooLongAgo(PersonId person) {
        Document known = byPerson(person);
        return known != null
                && !known.getBoolean("own", false)
                && Account.of(known).passwordSince().plus(GIVEN_IS_GOOD_FOR).isBefore(clock.instant());
    }

    public boolean none() {
        return accounts.find().limit(1).first() == null;
    }

    /// Lets a login pass that is free, or this person's own.
    ///
    /// @throws Refused LOGIN_INVALID or LOGIN_TAKEN
    public void requireFree(String login, PersonId person) {
        freeUp(Logins.require(login));
        Document known = byLogin(Logins.require(login));
        if (known != null && !known.getString("_id").equals(person.value())) {
            throw new Refused(AccountRefusal.LOGIN_TAKEN);
        }
    }

    /// The login of somebody who has left is free again; a login has no slash.
    private void freeUp(String login) {
        Document known = byLogin(login);
        if (known != null && Account.of(known).standing().isGoneAt(clock.instant())) {
            accounts.updateOne(
                    Filters.and(Filters.eq("_id", known.get("_id")), Filters.eq("login", login)),
                    Updates.set("login", "left/" + known.getString("_id")));
        }
    }

    /// Every account of a school, by person.
    public Map<PersonId, Account> ofSchool(SchoolId school) {
        Map<PersonId, Account> all = new LinkedHashMap<>();
        accounts.find(Filters.eq("school", school.value()))
                .forEach(known -> all.put(new PersonId(known.getString("_id")), Account.of(known)));
        return all;
    }

    /// Why nobody gets in under this account now; null when it is open.
    @Nullable
    AccountRefusal barring(Account account) {
        return account.standing().barringAt(clock.instant());
    }

    public boolean isOpen(Account account) {
        return barring(account) == null;
    }

    public Optional<Account> ofPerson(PersonId person) {
        return Optional.ofNullable(byPerson(person)).map(Account::of);
    }

    /// The account of login and password, empty when either is wrong; both take the same time.
    Optional<Account> matching(String login, String password) {
        return when(byLogin(Logins.canonical(login)), hash -> passwords.matches(password, hash));
    }

    /// The person's own account, empty when the password is wrong.
    Optional<Account> matching(PersonId person, String password) {
        return when(byPerson(person), hash -> passwords.matches(password, hash));
    }

    /// The person's own account when this password was found right a short while ago; empty says nothing about it.
    Optional<Account> provedLately(PersonId person, String password) {
        return when(byPerson(person), hash -> passwords.wereRightLately(password, hash));
    }

    private static Optional<Account> when(@Nullable Document known, Predicate<@Nullable String> right) {
        boolean is = right.test(known == null ? null : known.getString("hash"));
        return Optional.ofNullable(known).filter(account -> is).map(Account::of);
    }

    /// Sets a new password; every session opened before ends.
    public void changePassword(PersonId person, String password) {
        accounts.updateOne(Filters.eq("_id", person.value()), replaced(password, true));
    }

    /// Sets a password somebody else made, once for this `reset`: repeated, it does not undo what was chosen since.
    public void resetPassword(PersonId person, String password, String reset) {
        accounts.updateOne(
                Filters.and(Filters.eq("_id", person.value()), Filters.ne("resets", reset)),
                Updates.combine(replaced(password, false), Updates.addToSet("resets", reset)));
    }

    private Bson replaced(String password, boolean own) {
        return Updates.combine(
                Updates.set("hash", passwords.hash(password)),
                Updates.set("passwordAt", Date.from(clock.instant())),
                Updates.set("own", own),
                Updates.inc("version", 1));
    }

    /// Ends every session of a person; the password stays.
    public void outdateSessions(PersonId person) {
        accounts.updateOne(Filters.eq("_id", person.value()), Updates.inc("version", 1));
    }

    /// Nobody signs in under it any more, and the login is free.
    public void close(PersonId person) {
        accounts.deleteOne(Filters.eq("_id", person.value()));
    }

    /// Whose login this is, for the security log alone.
    Optional<Account> ofLogin(String login) {
        return Optional.ofNullable(byLogin(Logins.canonical(login))).map(Account::of);
    }

    private @Nullable Document byLogin(String canonical) {
        return accounts.find(Filters.eq("login", canonical)).first();
    }

    private @Nullable Document byPerson(PersonId person) {
        return accounts.find(Filters.eq("_id", person.value())).first();
    }
}
