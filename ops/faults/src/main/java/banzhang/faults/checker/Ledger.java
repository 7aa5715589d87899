package banzhang.faults.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// 底账 — what the clients wrote down, outside of what is tried: one line an occurrence, `order kind command events`.
///
/// `order` counts through all clients; `kind` is `S` submitted (also again), `A` acknowledged, `R` rejected, `U` no
/// certain answer; `command` is the stream that proves the command was carried out; `events` is how many it makes.
public record Ledger(List<Line> lines) {
    /// 底账行 — one occurrence.
    public record Line(long order, char kind, String command, int events) {
        static Line read(String text) {
            String[] parts = text.split(" ");
            return new Line(Long.parseLong(parts[0]), parts[1].charAt(0), parts[2], Integer.parseInt(parts[3]));
        }

        @Override
        public String toString() {
            return order + " " + kind + " " + command + " " + events;
        }
    }

    public Ledger {
        lines = lines.stream().sorted(Comparator.comparingLong(Line::order)).toList();
    }

    /// All `*.ledger` files of a directory. A last line that was cut off was not acted upon and counts for nothing.
    public static Ledger read(Path directory) {
        List<Line> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".ledger")).toList()) {
                String text = Files.readString(file);
                text.substring(0, text.lastIndexOf('\n') + 1)
                        .lines()
                        .map(Line::read)
                        .forEach(lines::add);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Ledger(lines);
    }

    /// The last word on each command: `A`, `R`, or `S` or `U` when none was heard.
    Map<String, Line> outcomes() {
        Map<String, Line> outcomes = new LinkedHashMap<>();
        for (Line line : lines) {
            outcomes.merge(line.command(), line, (known, next) -> isFinal(known) ? known : next);
        }
        return outcomes;
    }

    private static boolean isFinal(Line line) {
        return line.kind() == 'A' || line.kind() == 'R';
    }

    /// How many commands were acknowledged.
    public long acknowledged() {
        return outcomes().values().stream().filter(it -> it.kind() == 'A').count();
    }

    /// How many commands were rejected.
    public long rejected() {
        return outcomes().values().stream().filter(it -> it.kind() == 'R').count();
    }

    /// How many commands had no certain answer at some time, and have one now.
    public long resolved() {
        Map<String, Line> outcomes = outcomes();
        return lines.stream()
                .filter(it -> it.kind() == 'U')
                .map(Line::command)
                .distinct()
                .filter(command -> isFinal(outcomes.getOrDefault(command, new Line(0, 'U', command, 0))))
                .count();
    }
}
