package banzhang.query.views;

import banzhang.query.views.GenerationBook.Entry;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
            for (Entry entry : generations.lookNow().values()) {
                boolean elsewhere = !followed.of(entry.view()).equals(entry.liveGeneration());
                if (elsewhere || halted.contains(entry.view())) {
                    goOver(entry.liveGeneration());
                }
                entry.retired().forEach(number -> dismiss(new Generation(entry.view(), number)));
            }
        } catch (RuntimeException trouble) {
            LOG.warn("the generations of the views could not be looked at; tried again: {}", trouble.toString());
        }
    }

    private void goOver(Generation live) {
        meanwhile(() -> {
            StreamingEventProcessor processor = processing
                    .eventProcessor(live.view().group(), StreamingEventProcessor.class)
                    .orElseThrow();
            if (processor.isRunning()) {
                halted.add(live.view());
            }
            processor.shutDown();
            followed.goOver(live);
            if (halted.contains(live.view())) {
                processor.start();
                halted.remove(live.view());
            }
            LOG.info("{} goes over to its generation {}", live.view().group(), live.number());
            return live;
        });
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
