package banzhang.bench.pages;

import banzhang.bench.load.Latencies;
import banzhang.bench.site.Reader;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// 阅读 — readers who open one page after another.
final class Reading implements AutoCloseable {
    private final HttpClient client = Reader.client();
    private final Reader first;
    private final Page.School school;
    private final PagesPace pace;
    private final SplittableRandom seeds;

    Reading(int port, Page.School school, PagesPace pace, long seed) {
        this.first = Reader.signedIn(client, port, ReadHouse.LOGIN, ReadHouse.PASSWORD);
        this.school = school;
        this.pace = pace;
        this.seeds = new SplittableRandom(seed);
    }

    /// Some of each kind before any counts: else the first kind would pay for what the compiler has to do for all.
    void warmUp(Set<Page> pages) {
        pages.forEach(page -> open(page, pace.warmUp(), seeds.split()));
    }

    /// Some to warm up, then those that count, shared out among so many readers at once.
    ///
    /// @throws IllegalStateException when a page is refused
    Latencies of(Page page, int readers) {
        open(page, pace.warmUp(), seeds.split());
        try (ExecutorService room = Executors.newFixedThreadPool(readers)) {
            List<Callable<Latencies>> all = new ArrayList<>();
            for (int reader = 0; reader < readers; reader++) {
                SplittableRandom random = seeds.split();
                all.add(() -> open(page, pace.pages() / readers, random));
            }
            List<Latencies> taken = new ArrayList<>();
            for (Future<Latencies> one : room.invokeAll(all)) {
                taken.add(one.get());
            }
            return Latencies.merged(taken);
        } catch (ExecutionException refused) {
            throw new IllegalStateException("a page was not opened", refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pages were opened", stopped);
        }
    }

    private Latencies open(Page page, int times, SplittableRandom random) {
        Latencies.Recorder recorder = new Latencies.Recorder();
        Reader reader = first.beside();
        for (int time = 0; time < times; time++) {
            String path = page.path(school, random);
            long began = System.nanoTime();
            reader.open(path);
            recorder.add(System.nanoTime() - began);
        }
        return recorder.taken();
    }

    @Override
    public void close() {
        client.close();
    }
}
