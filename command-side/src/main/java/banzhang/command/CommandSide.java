package banzhang.command;

import banzhang.access.AccessConfiguration;
import banzhang.journal.JournalPositions;
import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// 办理侧装配 — imported by the application when it runs this side; finds only what lies below this package.
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = CommandSide.class)
@Import(AccessConfiguration.class)
public class CommandSide {
    /// What of a command goes on into its events' metadata: who asked, in whose place, and nothing else.
    @Bean
    CorrelationDataProvider actorOnly() {
        return new SimpleCorrelationDataProvider(CommandDesk.ACTOR, CommandDesk.ON_BEHALF_OF);
    }

    @Bean
    CommandDesk commandDesk(CommandBus commands, EventStore events, JournalPositions positions, Clock clock) {
        return new CommandDesk(commands, events, positions, clock);
    }
}
