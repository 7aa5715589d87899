package banzhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.command.register.RegisterBench;
import banzhang.events.value.PersonId;
import banzhang.sample.SampleSchool;
import java.time.Clock;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.timeout.AxonTimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("受理 · 超时")
@DisplayNameGeneration(ReplaceUnderscores.class)
class GivingUpACommandTest {
    /// 慢办 — a command that takes too long.
    private record TakeTooLong() {}

    private final SimpleCommandBus commands = SimpleCommandBus.builder().build();
    private final RegisterBench.Store store = new RegisterBench.Store();
    private final EmbeddedEventStore events =
            EmbeddedEventStore.builder().storageEngine(store).build();

    private static @Nullable Object interrupted(CommandMessage<?> command) {
        throw new AxonTimeoutException(command.getCommandName() + " was interrupted after 30 seconds");
    }

    /// Whether anything was appended when it was interrupted, nobody knows; the same key asks.
    @Test
    void a_command_interrupted_for_its_time_is_one_whose_outcome_is_unknown() {
        commands.subscribe(TakeTooLong.class.getName(), GivingUpACommandTest::interrupted);
        CommandDesk desk = new CommandDesk(commands, events, store, Clock.systemUTC());
        PersonId chen = SampleSchool.CHEN;
        Caller caller = new Caller(chen, SampleSchool.SCHOOL, Set.of());
        Refused refused = catchThrowableOfType(
                Refused.class, () -> desk.submit(caller, "key-1", "body", new TakeTooLong(), "answer"));
        assertThat(refused.refusal()).isEqualTo(CommandRefusal.OUTCOME_UNKNOWN);
    }
}
