package banzhang.bench.site;

import banzhang.standalone.Banzhang;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 应用 — the application in a process of its own, with the heap it has in use.
public final class Application implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready: http://localhost:(\\d+)");
    private static final Pattern CALM = Pattern.compile("^\\d\\d:\\d\\d:\\d\\d INFO |^ready: |^$|^ *(?:http|班账)");
    private static final int PATIENCE_MINUTES = 5;
    private static final int CALM_MINUTES = 20;
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration BUSY = Duration.ofMillis(120);
    private static final int LINES_KEPT = 20;
    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Deque<String> said = new ArrayDeque<>();

    private Application(Process process) {
        this.process = process;
    }

    /// @throws IllegalStateException with what it said, when it does not start
    public static Application start(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseG1GC", "-Xmx512m", "-XX:+UseCompactObjectHeaders"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Banzhang.class.getName(), "--server.port=0"));
        command.addAll(arguments);
        try {
            Application started = new Application(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
            Thread.ofPlatform().daemon().name("application-output").start(started::listen);
            started.awaitPort();
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitPort() {
        try {
            port.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException failed) {
            close();
            throw new IllegalStateException("the application did not start: " + said, failed);
        } catch (InterruptedException stopped) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the application started", stopped);
        }
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(line);
                tellTrouble(line);
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    port.complete(Integer.valueOf(ready.group(1)));
                }
            }
        } catch (IOException closed) {
            port.completeExceptionally(closed);
        }
        port.completeExceptionally(new IllegalStateException("it ended"));
    }

    /// What the application complains of, traces included, is said here, too: figures of a troubled one are worth
    /// nothing.
    private static void tellTrouble(String line) {
        if (!CALM.matcher(line).find()) {
            System.err.println(line);
        }
    }

    private synchronized void keep(String line) {
        if (said.size() == LINES_KEPT) {
            said.removeFirst();
        }
        said.add(line);
    }

    /// Returns when it does next to nothing by itself: what the command side follows the journal for begins at its
    /// beginning where the application has never run, and would be measured with whatever is asked.
    ///
    /// @throws IllegalStateException when it does not calm down
    public void awaitCalm() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(CALM_MINUTES);
        while (System.nanoTime() < end) {
            Duration before = processorTime();
            pause();
            if (processorTime().minus(before).compareTo(BUSY) < 0) {
                return;
            }
        }
        throw new IllegalStateException("the application is still busy by itself");
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the application calmed down", stopped);
        }
    }

    private Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public int port() {
        return port.join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(30, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
