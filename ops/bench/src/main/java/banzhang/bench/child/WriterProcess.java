package banzhang.bench.child;

import banzhang.bench.load.OpenLoop;
import banzhang.bench.subject.AxonSubject;
import banzhang.bench.subject.MongoSubjects;
import banzhang.bench.subject.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// 写者进程 — a process with a journal of its own that writes when it is told to: `RUN rate millis seed` on its input.
///
/// It answers `DONE failed latency latency …`, the latencies of what was acknowledged in nanoseconds.
public final class WriterProcess {
    private WriterProcess() {}

    public static void main(String... arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (Target target = new Target("child", arguments[0]);
                AxonSubject journal =
                        MongoSubjects.journal(target, target.client().getDatabase(arguments[1]));
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            say(out, ChildProcess.READY);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ");
                OpenLoop.Outcome outcome = OpenLoop.run(
                        journal.engine()::appendEvents,
                        Double.parseDouble(words[1]),
                        Duration.ofMillis(Long.parseLong(words[2])),
                        Long.parseLong(words[3]));
                StringBuilder answer = new StringBuilder(ChildProcess.DONE);
                answer.append(' ').append(outcome.failed());
                for (long nanos : outcome.latencies().nanos()) {
                    answer.append(' ').append(nanos);
                }
                say(out, answer.toString());
            }
        }
    }

    private static void say(PrintStream out, String line) {
        out.println(line);
        out.flush();
    }
}
