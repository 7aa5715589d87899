package banzhang.access;

import banzhang.access.account.Accounts;
import banzhang.access.account.Authorities;
import banzhang.access.account.OneTimeLinks;
import banzhang.access.account.Passwords;
import banzhang.access.account.People;
import banzhang.access.account.Reauthentication;
import banzhang.access.account.ServerKey;
import banzhang.access.account.Sessions;
import banzhang.access.account.SignIn;
import banzhang.access.account.Throttle;
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
    Sessions sessions(MongoDatabase database, Accounts accounts, Clock clock) {
        return new Sessions(database, accounts, clock);
    }

    @Bean
    Throttle throttle(MongoDatabase database, Clock clock) {
        return new Throttle(database, clock);
    }

    @Bean
    SignIn signIn(Accounts accounts, Throttle throttle) {
        return new SignIn(accounts, throttle);
    }

    @Bean
    Reauthentication reauthentication(Accounts accounts, Throttle throttle) {
        return new Reauthentication(accounts, throttle);
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
    People people(MongoDatabase database) {
        return new People(database);
    }

    @Bean
    FreeText freeText(PeopleDirectory people) {
        return new FreeText(people);
    }
}
