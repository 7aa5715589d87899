package banzhang.journal.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePathWrapper;

/// 断电 — a disk that keeps what was forced to it and forgets the rest: files opened as `plug:/path`.
public final class PulledPlug extends FilePathWrapper {
    static final String SCHEME = "plug";
    static final AtomicInteger forces = new AtomicInteger();

    /// Held by a test, the disk takes its time.
    static final Semaphore free = new Semaphore(1);

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel real = super.open(mode);
        Path file = Path.of(getBase().toString());
        return new Forgetful(real, file);
    }

    /// The file as the disk has it after the plug was pulled.
    static Path durable(Path file) {
        return file.resolveSibling(file.getFileName() + ".durable");
    }

    private static final class Forgetful extends FileBaseDefault {
        private final FileChannel real;
        private final Path file;

        Forgetful(FileChannel real, Path file) {
            this.real = real;
            this.file = file;
        }

        @Override
        public synchronized void force(boolean metaData) {
            forces.incrementAndGet();
            free.acquireUninterruptibly();
            try {
                Path next = file.resolveSibling(file.getFileName() + ".next");
                Files.copy(file, next, StandardCopyOption.REPLACE_EXISTING);
                Files.move(next, durable(file), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } finally {
                free.release();
            }
        }

        @Override
        public int read(ByteBuffer dst, long position) throws IOException {
            return real.read(dst, position);
        }

        @Override
        public int write(ByteBuffer src, long position) throws IOException {
            return real.write(src, position);
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            real.truncate(size);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
