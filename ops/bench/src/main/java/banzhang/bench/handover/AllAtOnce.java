package banzhang.bench.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// 同时开始 — several things begun together, each on a thread of its own.
final class AllAtOnce {
    private AllAtOnce() {}

    /// Answers how many seconds went by until the last was done.
    ///
    /// @throws IllegalStateException when one of them fails
    static double run(List<Runnable> all) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService room = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> begun = new ArrayList<>();
            for (Runnable one : all) {
                begun.add(room.submit(() -> {
                    start.await();
                    one.run();
                    return null;
                }));
            }
            long began = System.nanoTime();
            start.countDown();
            for (Future<?> one : begun) {
                one.get();
            }
            return (System.nanoTime() - began) / 1e9;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("not everything was done", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while all were at work", stopped);
        }
    }
}
