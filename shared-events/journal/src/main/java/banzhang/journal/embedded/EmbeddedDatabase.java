package banzhang.journal.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 内嵌数据库 — a database in a directory, reached by the driver like any MongoDB; one process at a time.
///
/// What is acknowledged under `w: majority` or `j: true` is on disk, whatever happens to the process or the machine;
/// what is written under `w: 1` is there within a second. `_id` ranges and unique indexes are served in order without
/// a look at other documents; everything else looks through the collection. No transactions, sessions or change
/// streams.
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int FILL_RATE_PERCENT = 40;
    private static final int REWRITTEN_BYTES = 512 * 1024;

    private final MVStore store;
    private final GroupCommit commits;
    private final LongAdder reads = new LongAdder();
    private final LoopbackServer server;
    private final String secret = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
    private final ScheduledExecutorService housekeeping = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("embedded-housekeeping").factory());
    private boolean closed;

    private EmbeddedDatabase(MVStore store) {
        this.store = store;
        this.commits = new GroupCommit(store);
        EmbeddedBackend backend = new EmbeddedBackend(store, commits, reads);
        StoreCheck.run(store, backend);
        this.server = new LoopbackServer(backend, secret);
        housekeeping.scheduleWithFixedDelay(this::keepHouse, 1, 1, TimeUnit.SECONDS);
    }

    /// Opens the database in this directory, or lays out a new one.
    ///
    /// @throws EmbeddedDatabaseException when another process has it open, the disk refuses, or the file is not
    /// sound
    public static EmbeddedDatabase open(Path directory) {
        return over(StoreFile.open(directory));
    }

    static EmbeddedDatabase over(MVStore store) {
        try {
            return new EmbeddedDatabase(store);
        } catch (RuntimeException unfit) {
            store.closeImmediately();
            throw unfit;
        }
    }

    /// Where the driver reaches it. The application name is the key to it: do not write it down.
    public String connectionString() {
        return "mongodb://127.0.0.1:" + server.port() + "/?appName=" + secret;
    }

    /// How many documents were looked at since it was opened; tells a range from a scan.
    long documentsRead() {
        return reads.sum();
    }

    private void keepHouse() {
        try {
            commits.commitAll();
            commits.tidy(FILL_RATE_PERCENT, REWRITTEN_BYTES);
        } catch (MVStoreException refused) {
            log.error("内嵌数据库写不进磁盘，请检查磁盘空间。The embedded database cannot write to its disk.", refused);
        }
    }

    /// Answers what is under way, brings everything to the disk and lets go of the directory.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.close();
        housekeeping.close();
        commits.commitAll();
        store.close();
    }
}
