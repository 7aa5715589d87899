package banzhang.bench.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// 子进程 — a Java process of this very program, talked to in lines.
public final class ChildProcess implements AutoCloseable {
    public static final String READY = "READY";
    public static final String DONE = "DONE";
    public static final String SEEN = "SEEN";
    private static final String OVER = "";

    private final Process process;
    private final PrintStream to;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private ChildProcess(Process process) {
        this.process = process;
        this.to = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread.ofPlatform().daemon().name("child-output").start(this::listen);
    }

    /// Starts one with the classes of this process.
    public static ChildProcess start(Class<?> program, String... arguments) {
        try {
            return new ChildProcess(new ProcessBuilder(command(program, arguments))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Starts one, hears nothing of it, and waits for its end.
    ///
    /// @throws IllegalStateException when it fails or takes longer
    public static void run(Class<?> program, Duration within, String... arguments) {
        try {
            Process process = new ProcessBuilder(command(program, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        program.getSimpleName() + (ended ? " failed: " + process.exitValue() : " took too long"));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a child process was at work", wanted);
        }
    }

    private static List<String> command(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(line);
            }
        } catch (IOException gone) {
            // it ends as it would have ended
        }
        heard.add(OVER);
    }

    public void say(String line) {
        to.println(line);
    }

    /// The rest of the next line, which must begin with this word.
    ///
    /// @throws IllegalStateException when it is another, none comes in time, or the process is over
    public String hear(String word, Duration within) {
        try {
            String line = heard.poll(within.toMillis(), TimeUnit.MILLISECONDS);
            if (line == null || !line.startsWith(word)) {
                throw new IllegalStateException("a child process said " + line + " instead of " + word);
            }
            return line.substring(word.length()).strip();
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a child process was at work", wanted);
        }
    }

    /// It ends with its input; if not, it is made to.
    @Override
    public void close() {
        to.close();
        try {
            if (process.waitFor(10, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
