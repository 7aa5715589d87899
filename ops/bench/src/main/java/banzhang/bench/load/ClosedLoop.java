package banzhang.bench.load;

import banzhang.bench.work.Clerk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/// 闭环 — clients that wait for each acknowledgement before they go on.
public final class ClosedLoop {
    private ClosedLoop() {}

    /// 追加 — commits one unit of work, or throws.
    @FunctionalInterface
    public interface Append {
        void commit(List<DomainEventMessage<?>> unit);
    }

    /// Runs one round; units are made by the client that commits them, inside its own time.
    public static Measured run(Append append, Load load) {
        SplittableRandom seeds = new SplittableRandom(load.seed());
        CountDownLatch start = new CountDownLatch(1);
        List<Client> clients = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        // as the application's requests come
        ThreadFactory factory = Thread.ofVirtual().name("client-", 0).factory();
        for (Clerk clerk : Clerk.staff(seeds, load.clients())) {
            Client client = new Client(append, clerk, load, start);
            clients.add(client);
            Thread thread = factory.newThread(client);
            threads.add(thread);
            thread.start();
        }
        ProcessorTime processor = ProcessorTime.begin();
        long began = System.nanoTime();
        start.countDown();
        threads.forEach(ClosedLoop::join);
        return sum(clients, Duration.ofNanos(System.nanoTime() - began), processor.seconds());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while clients were at work", wanted);
        }
    }

    private static Measured sum(List<Client> clients, Duration elapsed, double cpuSeconds) {
        long units = 0;
        long events = 0;
        long failed = 0;
        String failure = null;
        List<Latencies> latencies = new ArrayList<>();
        for (Client client : clients) {
            Latencies taken = client.recorder.taken();
            latencies.add(taken);
            units += taken.count();
            events += client.events;
            failed += client.failed;
            failure = failure == null ? client.failure : failure;
        }
        return new Measured(
                units, events, failed, Optional.ofNullable(failure), Latencies.merged(latencies), elapsed, cpuSeconds);
    }

    /// 客户 — one of them.
    private static final class Client implements Runnable {
        private final Append append;
        private final Clerk clerk;
        private final Load load;
        private final CountDownLatch start;
        private final Latencies.Recorder recorder = new Latencies.Recorder();
        private long events;
        private long failed;
        private @Nullable String failure;

        Client(Append append, Clerk clerk, Load load, CountDownLatch start) {
            this.append = append;
            this.clerk = clerk;
            this.load = load;
            this.start = start;
        }

        @Override
        public void run() {
            try {
                start.await();
            } catch (InterruptedException wanted) {
                return;
            }
            long end = System.nanoTime() + load.duration().toNanos();
            for (long now = System.nanoTime(); now - end < 0; ) {
                commit(now);
                now = System.nanoTime();
            }
        }

        private void commit(long began) {
            try {
                append.commit(clerk.next(load.shape(), load.eventsPerUnit()));
                recorder.add(System.nanoTime() - began);
                events += load.eventsPerUnit();
            } catch (RuntimeException refused) {
                failed++;
                failure = failure == null ? String.valueOf(refused) : failure;
            }
        }
    }
}
