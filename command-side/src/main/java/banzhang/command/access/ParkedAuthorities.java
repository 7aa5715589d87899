package banzhang.command.access;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// 职权停放 — appointments that could not be taken in: told by the health of the application, and tried again by itself,
/// because an office that has ended must not stay open until somebody looks.
@Component
class ParkedAuthorities extends AbstractHealthIndicator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedAuthorities.class);
    private static final long SECONDS_BETWEEN = 60;
    private final EventProcessingConfiguration processing;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("authorities").daemon().factory());

    ParkedAuthorities(EventProcessingConfiguration processing) {
        super("the parked appointments cannot be counted");
        this.processing = processing;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        clockwork.scheduleWithFixedDelay(this::retry, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    /// How many people's appointments wait.
    long count() {
        return processing
                .deadLetterQueue(AuthoritiesProjection.GROUP)
                .map(SequencedDeadLetterQueue::amountOfSequences)
                .orElse(0L);
    }

    /// Tries each waiting person once.
    void retry() {
        try {
            long waiting = count();
            SequencedDeadLetterProcessor<EventMessage<?>> again = processing
                    .sequencedDeadLetterProcessor(AuthoritiesProjection.GROUP)
                    .orElseThrow();
            for (long tried = 0; tried < waiting; tried++) {
                again.processAny();
            }
        } catch (RuntimeException trouble) {
            // a thrown exception would end the schedule
            LOG.warn("parked appointments could not be tried again", trouble);
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("parked", count());
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
