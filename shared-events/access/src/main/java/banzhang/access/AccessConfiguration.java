package banzhang.access;

import banzhang.access.web.DoorConfiguration;
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
}
