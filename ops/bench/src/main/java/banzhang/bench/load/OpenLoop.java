package banzhang.bench.load;

import banzhang.bench.work.Clerk;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.DomainEventMessage;

/// 开环 — units of work that come when they come, whether or not those before are done; at a steady mean rate, at
/// random moments.
///
/// A latency counts from the moment the unit was due: a stall is felt by all that came meanwhile.
public final class OpenLoop {
    private OpenLoop() {}

    /// 开环所得 — latencies of the acknowledged units, and how many failed.
    public record Outcome(Latencies latencies, long failed) {}

    public static Outcome run(ClosedLoop.Append append, double perSecond, Duration duration, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Clerk clerk = new Clerk(random.nextLong());
        Latencies.Recorder recorder = new Latencies.Recorder();
        LongAdder failed = new LongAdder();
        long began = System.nanoTime();
        long due = began;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            while (due - began < duration.toNanos()) {
                due += (long) (-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
                waitUntil(due);
                long from = due;
                List<DomainEventMessage<?>> unit = clerk.next(Clerk.Shape.ONE_SHEET, 1);
                clients.execute(() -> commit(append, unit, from, recorder, failed));
            }
        }
        return new Outcome(recorder.taken(), failed.sum());
    }

    private static void commit(
            ClosedLoop.Append append,
            List<DomainEventMessage<?>> unit,
            long due,
            Latencies.Recorder recorder,
            LongAdder failed) {
        try {
            append.commit(unit);
            long taken = System.nanoTime() - due;
            synchronized (recorder) {
                recorder.add(taken);
            }
        } catch (RuntimeException refused) {
            failed.increment();
        }
    }

    private static void waitUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
