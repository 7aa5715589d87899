package banzhang.standalone;

import banzhang.command.Browser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The application in a JVM of its own, as a user runs it; can be killed.
public final class RunningBanzhang implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready: http://localhost:(\\d+)");
    private final Process process;
    private final StringBuffer said = new StringBuffer();
    private final Map<String, CompletableFuture<String>> awaited = new ConcurrentHashMap<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private RunningBanzhang(Process process) {
        this.process = process;
    }

    /// Starts it on a free port and waits until it says it is ready.
    public static RunningBanzhang start(List<String> arguments) throws Exception {
        return start(Banzhang.class, arguments);
    }

    /// The same by way of another main class.
    static RunningBanzhang start(Class<?> main, List<String> arguments) throws Exception {
        return start(main, List.of(), arguments);
    }

    /// The same in a JVM set up like this.
    public static RunningBanzhang start(Class<?> main, List<String> jvm, List<String> arguments) throws Exception {
        RunningBanzhang running = launch(main, jvm, arguments);
        try {
            running.port.get(120, TimeUnit.SECONDS);
        } catch (Exception failed) {
            running.process.destroyForcibly();
            throw new IllegalStateException("did not start; it said:\n" + running.said, failed);
        }
        return running;
    }

    /// Starts it and waits for nothing.
    static RunningBanzhang launch(List<String> arguments) throws IOException {
        return launch(Banzhang.class, List.of(), arguments);
    }

    private static RunningBanzhang launch(Class<?> main, List<String> jvm, List<String> arguments) throws IOException {
        List<String> command = Rehearsed.java();
        command.addAll(1, jvm);
        command.addAll(List.of(main.getName(), "--server.port=0"));
        command.addAll(arguments);
        RunningBanzhang running = new RunningBanzhang(
                new ProcessBuilder(command).redirectErrorStream(true).start());
        Thread.ofPlatform().daemon().start(running::listen);
        return running;
    }

    private void listen() {
        try (BufferedReader console =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = console.readLine(); line != null; line = console.readLine()) {
                hear(line);
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    port.complete(Integer.valueOf(ready.group(1)));
                }
            }
            port.completeExceptionally(new IOException("ended before it was ready"));
        } catch (IOException closed) {
            port.completeExceptionally(closed);
        }
    }

    private void hear(String line) {
        said.append(line).append('\n');
        awaited.forEach((words, heard) -> {
            if (line.contains(words)) {
                heard.complete(line);
            }
        });
    }

    /// Completed by the first line from now on that has these words.
    CompletableFuture<String> heard(String words) {
        return awaited.computeIfAbsent(words, unheard -> new CompletableFuture<>());
    }

    /// One line to its standard input.
    void tell(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /// Everything on its console so far.
    public String said() {
        return said.toString();
    }

    public int port() {
        return port.join();
    }

    public Browser browser() {
        return new Browser(port());
    }

    /// A browser in which this person of the sample school is signed in.
    public Browser signedIn(String login) {
        Browser browser = browser();
        Browser.Reply reply = browser.signIn(login, "banzhang-2026");
        if (reply.status() != 204) {
            throw new IllegalStateException(
                    login + " could not sign in: " + reply.raw().body());
        }
        return browser;
    }

    /// Kill -9.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
