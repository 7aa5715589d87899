package banzhang.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// 系统调用注入 — `strace` attached to a member: calls that come later, or fail.
final class Strace implements AutoCloseable {
    private final Process process;

    private Strace(Process process) {
        this.process = process;
    }

    static boolean isPossible() {
        try {
            Process asked = new ProcessBuilder("strace", "-o", "/dev/null", "true")
                    .redirectErrorStream(true)
                    .start();
            return asked.waitFor(10, TimeUnit.SECONDS) && asked.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Every `fdatasync` and `fsync` of the process takes longer by this.
    static Strace slowSync(long pid, int millis) {
        String injection = String.format(Locale.ROOT, "inject=fdatasync,fsync:delay_enter=%d", millis * 1_000);
        return attach(pid, List.of("-e", "trace=fdatasync,fsync", "-e", injection));
    }

    /// Every write into the files of WiredTiger's journal fails.
    static Strace failingJournal(long pid, Path data) {
        List<String> options = new ArrayList<>(List.of("-e", "trace=pwrite64", "-e", "inject=pwrite64:error=EIO"));
        try (Stream<Path> files = Files.list(data.resolve("journal"))) {
            files.forEach(file -> options.addAll(List.of("-P", file.toString())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return attach(pid, options);
    }

    private static Strace attach(long pid, List<String> options) {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/null"));
        command.addAll(options);
        command.addAll(List.of("-p", Long.toString(pid)));
        try {
            return new Strace(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Lets go of the process.
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(slow -> process.destroyForcibly())
                .join();
    }
}
