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
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 账号簿 — who signs in under which login, and the hash of their password.
public final class Accounts {
    private final MongoCollection<Document> accounts;
    private final Passwords passwords;
    private final Clock clock;

    /// 账号 — one person's account; `version` counts password changes and outdates older sessions; `ownPassword` says
    /// whether the person chose the password, so that nobody else has seen it.
    public record Account(PersonId person, SchoolId school, String login, int version, boolean ownPassword) {}

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

    public boolean none() {
        return accounts.find().limit(1).first() == null;
    }

    /// Lets a login pass that is free, or this person's own.
    ///
    /// @throws Refused LOGIN_INVALID or LOGIN_TAKEN
    public void requireFree(String login, PersonId person) {
        Document known =
                accounts.find(Filters.eq("login", Logins.require(login))).first();
        if (known != null && !known.getString("_id").equals(person.value())) {
            throw new Refused(AccountRefusal.LOGIN_TAKEN);
        }
    }

    public Optional<Account> ofPerson(PersonId person) {
        return Optional.ofNullable(byPerson(person)).map(Accounts::account);
    }

    /// The account of login and password, empty when either is wrong; both take the same time.
    Optional<Account> matching(String login, String password) {
        return matching(
                accounts.find(Filters.eq("login", Logins.canonical(login))).first(), password);
    }

    /// The person's own account, empty when the password is wrong.
    Optional<Account> matching(PersonId person, String password) {
        return matching(byPerson(person), password);
    }

    /// Sets a new password; every session opened before ends.
    public void changePassword(PersonId person, String password) {
        accounts.updateOne(
                Filters.eq("_id", person.value()),
                Updates.combine(
                        Updates.set("hash", passwords.hash(password)),
                        Updates.set("own", true),
                        Updates.inc("version", 1)));
    }

    /// Sets a password somebody else made, once per reset: repeated, it does not undo what the person chose since.
    ///
    /// @param reset names this reset
    public void resetPassword(PersonId person, String password, String reset) {
        accounts.updateOne(
                Filters.and(Filters.eq("_id", person.value()), Filters.ne("resets", reset)),
                Updates.combine(
                        Updates.set("hash", passwords.hash(password)),
                        Updates.set("own", false),
                        Updates.addToSet("resets", reset),
                        Updates.inc("version", 1)));
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
        return Optional.ofNullable(accounts.find(Filters.eq("login", Logins.canonical(login)))
                        .first())
                .map(Accounts::account);
    }

    private Optional<Account> matching(@Nullable Document known, String password) {
        boolean right = passwords.matches(password, known == null ? null : known.getString("hash"));
        return right && known != null ? Optional.of(account(known)) : Optional.empty();
    }

    private @Nullable Document byPerson(PersonId person) {
        return accounts.find(Filters.eq("_id", person.value())).first();
    }

    private static Account account(Document known) {
        return new Account(
                new PersonId(known.getString("_id")),
                new SchoolId(known.getString("school")),
                known.getString("login"),
                known.getInteger("version"),
                known.getBoolean("own", false));
    }
}
