package banzhang.access;

import banzhang.access.account.AccountDoor;
import banzhang.access.account.Accounts;
import banzhang.access.account.ApiTokens;
import banzhang.access.account.Authorities;
import banzhang.access.account.OneTimeLinks;
import banzhang.access.account.Passwords;
import banzhang.access.account.People;
import banzhang.access.account.Reauthentication;
import banzhang.access.account.ServerKey;
import banzhang.access.account.Sessions;
import banzhang.access.account.SignIn;
import banzhang.access.account.Throttle;
import banzhang.access.files.FileStore;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.access.vault.MasterKeys;
import banzhang.access.vault.PersonKeys;
import banzhang.access.web.DoorConfiguration;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

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
    OneTimeLinks oneTimeLinks(MongoDatabase database, Clock clock) {
        return new OneTimeLinks(database, clock);
    }

    @Bean
    ServerKey serverKey(MongoDatabase database) {
        return new ServerKey(database);
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
