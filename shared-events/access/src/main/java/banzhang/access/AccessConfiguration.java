package banzhang.access;

import banzhang.access.account.AccountDoor;
import banzhang.access.account.Accounts;
import banzhang.access.account.ApiTokens;
import banzhang.access.account.Authorities;
import banzhang.access.account.Callers;
import banzhang.access.account.Deputies;
import banzhang.access.account.OneTimeLinks;
import banzhang.access.account.Passwords;
import banzhang.access.account.People;
import banzhang.access.account.Reauthentication;
import banzhang.access.account.SavedFilters;
import banzhang.access.account.ServerKey;
import banzhang.access.account.Sessions;
import banzhang.access.account.SignIn;
import banzhang.access.account.Throttle;
import banzhang.access.files.FileStore;
import banzhang.access.oidc.Identities;
import banzhang.access.oidc.OidcDoor;
import banzhang.access.oidc.OidcSettings;
import banzhang.access.passkey.PasskeyCheck;
import banzhang.access.passkey.PasskeySignIn;
import banzhang.access.passkey.Passkeys;
import banzhang.access.passkey.PersonChallenges;
import banzhang.access.passkey.RelyingParty;
import banzhang.access.passkey.SignInChallenges;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.access.vault.MasterKeys;
import banzhang.access.vault.PersonKeys;
import banzhang.access.web.DoorConfiguration;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// 门禁装配 — what both sides import: accounts, sessions, people, and the door in front of every route.
@Configuration(proxyBeanMethods = false)
@Import(DoorConfiguration.class)
public class AccessConfiguration {
    /// The one clock; tests set it.
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Accounts accounts(MongoDatabase database, Clock clock) {
        return new Accounts(database, new Passwords(), clock);
    }

    @Bean
    AccountDoor accountDoor(MongoDatabase database) {
        return new AccountDoor(database);
    }

    @Bean
    ApiTokens apiTokens(MongoDatabase database, Clock clock) {
        return new ApiTokens(database, clock);
    }

    @Bean
    SavedFilters savedFilters(MongoDatabase database) {
        return new SavedFilters(database);
    }

    @Bean
    Sessions sessions(MongoDatabase database, Accounts accounts, Clock clock) {
        return new Sessions(database, accounts, clock);
    }

    @Bean
    Throttle throttle(MongoDatabase database, Clock clock) {
        return new Throttle(database, clock);
    }

    @Bean
    SignIn signIn(Accounts accounts, Throttle throttle, SecurityLog log) {
        return new SignIn(accounts, throttle, log);
    }

    @Bean
    Reauthentication reauthentication(Accounts accounts, Throttle throttle, SecurityLog log) {
        return new Reauthentication(accounts, throttle, log);
    }

    /// The master keys are the application's to give: they are not in the database.
    @Bean
    PersonKeys personKeys(MongoDatabase database, MasterKeys masters) {
        return new PersonKeys(database, masters);
    }

    @Bean
    SecurityLog securityLog(MongoDatabase database, PersonKeys keys, Clock clock) {
        return new SecurityLog(database, keys, clock);
    }

    @Bean
    Authorities authorities(MongoDatabase database, Clock clock) {
        return new Authorities(database, clock);
    }

    @Bean
    Deputies deputies(MongoDatabase database, Clock clock) {
        return new Deputies(database, clock);
    }

    @Bean
    Callers callers(Accounts accounts, Authorities authorities, Deputies deputies, Clock clock) {
        return new Callers(accounts, authorities, deputies, clock);
    }

    @Bean
    OneTimeLinks oneTimeLinks(MongoDatabase database, Clock clock) {
        return new OneTimeLinks(database, clock);
    }

    @Bean
    ServerKey serverKey(MongoDatabase database) {
        return new ServerKey(database);
    }

    /// Read from the environment: both sides have to agree on it.
    @Bean
    RelyingParty relyingParty(Environment environment) {
        String[] origins = environment.getProperty("banzhang.passkey.origins", String[].class, new String[0]);
        return new RelyingParty(environment.getProperty("banzhang.passkey.site"), List.of(origins));
    }

    @Bean
    Passkeys passkeys(MongoDatabase database, Clock clock) {
        return new Passkeys(database, clock);
    }

    @Bean
    PersonChallenges personChallenges(MongoDatabase database, Clock clock) {
        return new PersonChallenges(database, clock);
    }

    @Bean
    PasskeyCheck passkeyCheck() {
        return new PasskeyCheck();
    }

    @Bean
    PasskeySignIn passkeySignIn(
            SignIn signIn,
            Accounts accounts,
            Passkeys passkeys,
            PasskeyCheck check,
            MongoDatabase database,
            ServerKey key,
            Clock clock) {
        return new PasskeySignIn(signIn, accounts, passkeys, new SignInChallenges(database, key, clock), check);
    }

    @Bean
    Identities identities(MongoDatabase database, Clock clock) {
        return new Identities(database, clock);
    }

    @Bean
    OidcDoor oidcDoor(
            Environment environment,
            SignIn signIn,
            Accounts accounts,
            Identities identities,
            ServerKey key,
            Clock clock) {
        return new OidcDoor(OidcSettings.from(environment), signIn, accounts, identities, key, clock);
    }

    @Bean
    People people(MongoDatabase database, PersonKeys keys) {
        return new People(database, keys);
    }

    @Bean
    FileStore fileStore(MongoDatabase database) {
        return new FileStore(database);
    }

    @Bean
    FreeText freeText(PeopleDirectory people, SecurityLog log) {
        return new FreeText(people, caller -> log.record(Deed.NAME_CONFIRMED, SecurityLog.OK, caller));
    }
}
