package banzhang.faults;

import banzhang.faults.checker.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/// 底账文件 — the clients' ledger: a line is on disk before whoever wrote it goes on. Those who wait share one force.
final class LedgerFile implements AutoCloseable {
    private final FileChannel file;
    private final ReentrantLock order = new ReentrantLock();
    private final ReentrantLock force = new ReentrantLock();
    private long written;
    private volatile long forced;

    LedgerFile(Path file) {
        try {
            this.file = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What happened gets its place in the order now.
    void write(char kind, String command, int events) {
        awaitForced(append(kind, command, events));
    }

    private long append(char kind, String command, int events) {
        order.lock();
        try {
            String line = new Ledger.Line(++written, kind, command, events) + "\n";
            file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            return written;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            order.unlock();
        }
    }

    private void awaitForced(long number) {
        force.lock();
        try {
            if (forced < number) {
                long reached = writtenSoFar();
                file.force(false);
                forced = reached;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            force.unlock();
        }
    }

    private long writtenSoFar() {
        order.lock();
        try {
            return written;
        } finally {
            order.unlock();
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
