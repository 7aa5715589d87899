package banzhang.faults;

import banzhang.faults.subject.Subject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 受试进程 — the application in a JVM of its own, to be hurt.
final class SubjectProcess implements AutoCloseable {
    static final String HELD = "held after an append";
    private static final Pattern DOOR = Pattern.compile("door: (\\d+)");
    private static final Duration START = Duration.ofSeconds(120);
    private final Process process;
    private final CompletableFuture<Integer> door = new CompletableFuture<>();
    private final CompletableFuture<Void> held = new CompletableFuture<>();
    private final StringBuffer said = new StringBuffer();

    private SubjectProcess(Process process) {
        this.process = process;
    }

    /// Starts one and waits for nothing.
    static SubjectProcess launch(String mongodb) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                // it lives for half a minute: the better compiler would take the cores from the members and not repay
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Subject.class.getName(),
                "--server.port=0",
                "--banzhang.mongodb=" + mongodb));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        try {
            SubjectProcess subject = new SubjectProcess(builder.start());
            Runtime.getRuntime().addShutdownHook(new Thread(subject::close));
            Thread.ofPlatform().daemon().start(subject::listen);
            return subject;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void listen() {
        try (BufferedReader console =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = console.readLine(); line != null; line = console.readLine()) {
                said.append(line).append('\n');
                Matcher open = DOOR.matcher(line);
                if (open.find()) {
                    door.complete(Integer.valueOf(open.group(1)));
                }
                if (line.contains(HELD)) {
                    held.complete(null);
                }
            }
        } catch (IOException closed) {
            said.append(closed.getMessage());
        }
        door.completeExceptionally(new IllegalStateException("ended before it was ready:\n" + said));
    }

    /// Waits until it takes commands; answers where.
    int awaitDoor() {
        try {
            return door.get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("the application did not start; it said:\n" + said, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Where it takes commands, 0 while it does not.
    int door() {
        return process.isAlive() && door.isDone() && !door.isCompletedExceptionally() ? door.join() : 0;
    }

    /// Waits until it stands still between an append and its answer; false when nothing was appended in time.
    boolean awaitHeld(Duration atMost) {
        try {
            held.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException none) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Waits until it has ended by itself; answers what it said.
    String awaitEnd(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS) || process.exitValue() == 0) {
                throw new IllegalStateException("it did not refuse to start; it said:\n" + said);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return said.toString();
    }

    String said() {
        return said.toString();
    }

    /// Kill -9.
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
