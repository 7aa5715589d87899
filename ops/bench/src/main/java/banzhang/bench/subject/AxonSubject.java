package banzhang.bench.subject;

import banzhang.bench.load.ClosedLoop;
import banzhang.bench.load.Load;
import banzhang.bench.load.Measured;
import banzhang.events.CustodyEvent;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/// 轴上引擎 — an event storage engine of Axon, whoever wrote it: all are used through Axon's own interface.
///
/// @param name as shown
/// @param engine what is measured
/// @param count asks the database how many events it has
/// @param closing lets go of the engine's connections
public record AxonSubject(String name, EventStorageEngine engine, LongSupplier count, Runnable closing)
        implements Subject {
    private static final int LOOK_AT_THE_CLOCK = 64;

    /// 读出 — how many events were handed to a handler, in which time.
    public record Read(long events, Duration elapsed) {
        public double perSecond() {
            return events / (elapsed.toNanos() / 1e9);
        }
    }

    @Override
    public Measured commit(Load load) {
        return ClosedLoop.run(engine::appendEvents, load);
    }

    @Override
    public long stored() {
        return count.getAsLong();
    }

    /// Loads an aggregate with its payloads decoded; answers how many events it has.
    public long load(String aggregate) {
        DomainEventStream events = engine.readEvents(aggregate);
        long handled = 0;
        while (events.hasNext()) {
            handled += handle(events.next().getPayload());
        }
        return handled;
    }

    /// Reads from the first event on, payloads decoded, and again from the first when the last is reached, until
    /// the
    /// time is over.
    ///
    /// @throws IllegalStateException when a reading that came to the end saw another number of events than there
    /// are
    public Read replay(Duration atLeast, long there) {
        long began = System.nanoTime();
        long end = began + atLeast.toNanos();
        long handled = 0;
        while (System.nanoTime() - end < 0) {
            long seen = replayOnce(end);
            if (seen != there && System.nanoTime() - end < 0) {
                throw new IllegalStateException("a replay saw " + seen + " events of " + there);
            }
            handled += seen;
        }
        return new Read(handled, Duration.ofNanos(System.nanoTime() - began));
    }

    private long replayOnce(long end) {
        long seen = 0;
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(null, false)) {
            Iterator<? extends TrackedEventMessage<?>> each = events.iterator();
            while (each.hasNext()) {
                seen += handle(each.next().getPayload());
                if (seen % LOOK_AT_THE_CLOCK == 0 && System.nanoTime() - end >= 0) {
                    return seen;
                }
            }
        }
        return seen;
    }

    private static int handle(Object payload) {
        if (payload instanceof CustodyEvent) {
            return 1;
        }
        throw new IllegalStateException("not an event of the catalogue: " + payload.getClass());
    }

    @Override
    public void close() {
        closing.run();
    }
}
