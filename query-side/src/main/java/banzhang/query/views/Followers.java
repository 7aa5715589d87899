package banzhang.query.views;

import banzhang.query.views.GenerationBook.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/// 随行 — lets this process's followers go over to a generation as soon as it is the live one, and throws away what
/// nobody reads any more.
class Followers implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private final EventProcessingConfiguration processing;
    private final Generations generations;
    private final Followed followed;
    private final Retirement retirement;
    private final Map<Generation, Long> retired = new HashMap<>();
    /// Stood still for a moment and not started again yet: the database may have been away just then.
    private final Set<View> halted = EnumSet.noneOf(View.class);

    private final ReentrantLock standing = new ReentrantLock();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("generations").daemon().factory());

    Followers(
            EventProcessingConfiguration processing,
            Generations generations,
            Followed followed,
            Retirement retirement) {
        this.processing = processing;
        this.generations = generations;
        this.followed = followed;
        this.retirement = retirement;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        clockwork.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Looks at once; for a rebuild that ends in this process.
    void hurry() {
        clockwork.execute(this::look);
    }

    /// Does something with a view's follower while no other generation takes its place.
    <T> T meanwhile(Supplier<T> task) {
        standing.lock();
        try {
            return task.get();
        } finally {
            standing.unlock();
        }
    }

    private void look() {
        try {
            List<Generation> moved = new ArrayList<>();
            for (Entry entry : generations.lookNow().values()) {
                boolean elsewhere = !followed.of(entry.view()).equals(entry.liveGeneration());
                if (elsewhere || halted.contains(entry.view())) {
                    moved.add(entry.liveGeneration());
                }
                entry.retired().forEach(number -> dismiss(new Generation(entry.view(), number)));
            }
            if (!moved.isEmpty()) {
                goOver(moved);
            }
        } catch (RuntimeException trouble) {
            LOG.warn("the generations of the views could not be looked at; tried again: {}", trouble.toString());
        }
    }

    /// All together: who waits for his own write in several views waits for one halt, not for one after another.
    private void goOver(List<Generation> moved) {
        meanwhile(() -> {
            Map<Generation, StreamingEventProcessor> processors = new LinkedHashMap<>();
            moved.forEach(live -> processors.put(live, processorOf(live.view())));
            processors.forEach((live, processor) -> {
                if (processor.isRunning()) {
                    halted.add(live.view());
                }
            });
            CompletableFuture.allOf(processors.values().stream()
                            .map(StreamingEventProcessor::shutdownAsync)
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
            processors.forEach(this::follow);
            return moved;
        });
    }

    private void follow(Generation live, StreamingEventProcessor processor) {
        followed.goOver(live);
        if (halted.contains(live.view())) {
            processor.start();
            halted.remove(live.view());
        }
        LOG.info("{} goes over to its generation {}", live.view().group(), live.number());
    }

    private StreamingEventProcessor processorOf(View view) {
        return processing
                .eventProcessor(view.group(), StreamingEventProcessor.class)
                .orElseThrow();
    }

    /// A while after it was first seen here, by this process's own watch: requests that began with it are over.
    private void dismiss(Generation generation) {
        long first = retired.computeIfAbsent(generation, seen -> System.nanoTime());
        if (System.nanoTime() - first > generations.kept().toNanos()) {
            retirement.dismiss(generation);
            retired.remove(generation);
        }
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
    }
}
