package banzhang.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// 选项 — what was asked for on the command line.
///
/// @param quick a run that ends within four minutes
/// @param goals a run of the goals' own cells alone, in long rounds; a quarter of an hour or so
/// @param seed what is written follows from it
/// @param rows the groups of rows to run
/// @param fill events in the largest fill
/// @param json a file for every figure
/// @param markdown a file for the tables
/// @param mongodb a set that is given instead of three nodes started here
/// @param mongod the program to start nodes with
/// @param postgres a JDBC URL of a PostgreSQL that is given
public record Options(
        boolean quick,
        boolean goals,
        long seed,
        Set<String> rows,
        OptionalLong fill,
        Optional<Path> json,
        Optional<Path> markdown,
        Optional<String> mongodb,
        Optional<Path> mongod,
        Optional<String> postgres) {
    /// All groups of rows, in the order they are run.
    public static final List<String> ROWS =
            List.of("commits", "latency", "replay", "processes", "follow", "filled", "rebuild");

    public static final String USAGE = """
        banzhang bench journal [--quick | --goals] [--rows %s] [--seed N] [--fill N]
            [--json FILE] [--markdown FILE] [--mongodb URI] [--mongod PATH] [--postgres JDBC-URL]\
        """.formatted(String.join(",", ROWS));

    private static final long SEED = 20_260_901;

    /// @throws IllegalArgumentException saying what makes no sense
    public static Options parse(String... arguments) {
        Raw raw = new Raw();
        for (int at = 0; at < arguments.length; at++) {
            String name = arguments[at];
            if (name.equals("--quick")) {
                raw.quick = true;
            } else if (name.equals("--goals")) {
                raw.goals = true;
            } else if (at + 1 < arguments.length) {
                raw.take(name, arguments[++at]);
            } else {
                throw new IllegalArgumentException(
                        Raw.NAMES.contains(name) ? name + " needs a value" : "unknown option: " + name);
            }
        }
        return raw.done();
    }

    /// The command as it may be shown: without this machine's paths and without addresses, which may hold secrets.
    public String command() {
        StringBuilder said = new StringBuilder("banzhang bench journal");
        said.append(quick ? " --quick" : goals ? " --goals" : "")
                .append(" --seed ")
                .append(seed);
        if (rows.size() < ROWS.size()) {
            said.append(" --rows ").append(String.join(",", rows));
        }
        fill.ifPresent(events -> said.append(" --fill ").append(events));
        mongodb.ifPresent(_ -> said.append(" --mongodb …"));
        postgres.ifPresent(_ -> said.append(" --postgres …"));
        return said.toString();
    }

    /// 原文 — options while they are read.
    private static final class Raw {
        static final Set<String> NAMES =
                Set.of("--seed", "--rows", "--fill", "--json", "--markdown", "--mongodb", "--mongod", "--postgres");

        private boolean quick;
        private boolean goals;
        private long seed = SEED;
        private Set<String> rows = new TreeSet<>(ROWS);
        private OptionalLong fill = OptionalLong.empty();
        private Optional<Path> json = Optional.empty();
        private Optional<Path> markdown = Optional.empty();
        private Optional<String> mongodb = Optional.empty();
        private Optional<Path> mongod = Optional.empty();
        private Optional<String> postgres = Optional.empty();

        void take(String name, String value) {
            switch (name) {
                case "--seed" -> seed = number(name, value);
                case "--rows" -> rows = known(value);
                case "--fill" -> fill = OptionalLong.of(number(name, value));
                case "--json" -> json = Optional.of(Path.of(value));
                case "--markdown" -> markdown = Optional.of(Path.of(value));
                case "--mongodb" -> mongodb = Optional.of(value);
                case "--mongod" -> mongod = Optional.of(Path.of(value));
                case "--postgres" -> postgres = Optional.of(value);
                default -> throw new IllegalArgumentException("unknown option: " + name);
            }
        }

        private static long number(String name, String value) {
            try {
                return Long.parseLong(value);
            } catch (NumberFormatException wrong) {
                throw new IllegalArgumentException(name + " needs a number, not " + value, wrong);
            }
        }

        private static Set<String> known(String value) {
            Set<String> asked = new TreeSet<>(Arrays.asList(value.split(",")));
            for (String row : asked) {
                if (!ROWS.contains(row)) {
                    throw new IllegalArgumentException("--rows knows " + String.join(", ", ROWS) + ", not " + row);
                }
            }
            return asked;
        }

        Options done() {
            if (quick && goals) {
                throw new IllegalArgumentException("a run is --quick or for the --goals, not both");
            }
            return new Options(quick, goals, seed, rows, fill, json, markdown, mongodb, mongod, postgres);
        }
    }
}
