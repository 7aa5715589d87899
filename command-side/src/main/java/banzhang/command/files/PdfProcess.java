package banzhang.command.files;

import banzhang.access.AccessRefusal;
import banzhang.access.Refused;
import banzhang.command.CommandRefused;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PDF 分身 — a PDF is unpacked by a process of its own with little memory and little time: what a hostile file does to
/// it is done to nobody else. One at a time.
final class PdfProcess {
    private static final Logger LOG = LoggerFactory.getLogger(PdfProcess.class);
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock(true);
    private static final long PATIENCE_SECONDS = 20;
    private static final long LONGEST_SECONDS = 40;
    private static final int LONGEST_ANSWER = PaperWorkshop.MOST_BYTES_KEPT + 64 * 1024;
    private static final Duration SOON = Duration.ofSeconds(10);

    private PdfProcess() {}

    static Paper clean(byte[] pdf) {
        if (!isMine()) {
            throw Refused.retryAfter(AccessRefusal.TRY_AGAIN_LATER, SOON);
        }
        try {
            return answer(ran(pdf));
        } catch (IOException broken) {
            LOG.debug("the reader of a PDF ended before its answer did", broken);
            throw new CommandRefused(FileRefusal.PAPER_UNREADABLE);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static boolean isMine() {
        try {
            return ONE_AT_A_TIME.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static byte[] ran(byte[] pdf) throws IOException {
        Process process = new ProcessBuilder(command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Thread clock = Thread.startVirtualThread(() -> endLate(process));
            Thread feed = Thread.startVirtualThread(() -> feed(process, pdf));
            byte[] said = process.getInputStream().readNBytes(LONGEST_ANSWER);
            clock.interrupt();
            feed.interrupt();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command() {
        return List.of(
                Path.of(property("java.home"), "bin", "java").toString(),
                "-Xmx224m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dlogback.configurationFile=banzhang/command/files/quiet-logback.xml",
                "-cp",
                property("java.class.path"),
                PdfProgram.class.getName());
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }

    private static void endLate(Process process) {
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException answered) {
            LOG.trace("answered in time", answered);
        }
    }

    private static void feed(Process process, byte[] pdf) {
        try (OutputStream input = process.getOutputStream()) {
            input.write(pdf);
        } catch (IOException gone) {
            LOG.debug("the reader of a PDF is gone", gone);
        }
    }

    private static Paper answer(byte[] said) throws IOException {
        try (DataInputStream answer = new DataInputStream(new ByteArrayInputStream(said))) {
            int refused = answer.readInt();
            if (refused >= 0) {
                throw new CommandRefused(FileRefusal.values()[refused]);
            }
            int pages = answer.readInt();
            Set<PaperMark> marks = new LinkedHashSet<>();
            for (int left = answer.readInt(); left > 0; left--) {
                PaperMark.read(answer.readUTF()).ifPresent(marks::add);
            }
            return PaperWorkshop.pdf(answer.readAllBytes(), pages, marks);
        }
    }
}
