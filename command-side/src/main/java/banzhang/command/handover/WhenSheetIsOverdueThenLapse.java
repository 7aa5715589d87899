package banzhang.command.handover;

import banzhang.events.value.HandoverId;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/// 逾期作废 — looks now and then for sheets whose time is over, and asks each to end.
///
/// Every process may look: a sheet that has ended meanwhile records nothing, and of two that ask at the same moment the
/// journal takes one.
public final class WhenSheetIsOverdueThenLapse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WhenSheetIsOverdueThenLapse.class);
    private static final long FIRST_LOOK_SECONDS = 60;
    private static final long SECONDS_BETWEEN = 900;
    private final SheetLimits limits;
    private final CommandBus commands;
    private final Clock clock;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sheet-limits").daemon().factory());

    WhenSheetIsOverdueThenLapse(SheetLimits limits, CommandBus commands, Clock clock) {
        this.limits = limits;
        this.commands = commands;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        clockwork.scheduleWithFixedDelay(this::look, FIRST_LOOK_SECONDS, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    /// Looks once; what meets trouble is looked at again the next time.
    public void look() {
        try {
            Instant now = clock.instant();
            limits.overdue(now).forEach(sheet -> lapse(sheet, now));
        } catch (RuntimeException trouble) {
            // a thrown exception would end the schedule
            LOG.warn("overdue sheets could not be looked for", trouble);
        }
    }

    private void lapse(HandoverId sheet, Instant now) {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        commands.dispatch(GenericCommandMessage.asCommandMessage(new LapseHandover(sheet, now)), answer);
        var result = answer.getResult();
        if (result.isExceptional()) {
            LOG.info(
                    "sheet {} has not lapsed, to be tried again: {}",
                    sheet,
                    result.exceptionResult().getMessage());
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
