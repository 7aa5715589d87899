package banzhang.faults;

import banzhang.cluster.MongodSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// 故障演练 — `banzhang faults`: runs, one after the other, and the sum of them.
public final class Faults {
    private static final int DISK_MEGABYTES = 600;

    private Faults() {}

    public static void main(String... arguments) {
        // before anybody asks for a logger
        System.setProperty("logback.configurationFile", "logback-of-faults.xml");
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println("banzhang faults: " + wrong.getMessage());
            System.exit(2);
            return;
        }
        Path mongod = MongodSet.binary().orElse(null);
        if (mongod == null) {
            System.err.println("no mongod: name one by BANZHANG_MONGOD=/path/to/mongod");
            System.exit(2);
            return;
        }
        List<Outcome> outcomes = all(mongod, options);
        System.exit(outcomes.stream().allMatch(Outcome::held) ? 0 : 1);
    }

    /// Runs what was asked for and says how it went; what this machine cannot do is said and left out.
    public static List<Outcome> all(Path mongod, Options options) {
        List<Outcome> outcomes = new ArrayList<>();
        // what needs disks of its own comes last, on members of its own
        List<Plan> plans = possible(options.plans());
        outcomes.addAll(
                on(mongod, 0, plans.stream().filter(it -> !needsDisk(it)).toList()));
        outcomes.addAll(on(
                mongod, DISK_MEGABYTES, plans.stream().filter(Faults::needsDisk).toList()));
        summary(outcomes);
        options.json().ifPresent(file -> write(file, outcomes));
        return outcomes;
    }

    private static boolean needsDisk(Plan plan) {
        return plan.fault() == FaultClass.F10;
    }

    private static List<Plan> possible(List<Plan> plans) {
        plans.stream()
                .map(Plan::fault)
                .distinct()
                .forEach(fault -> fault.lacking()
                        .ifPresent(what -> System.out.println(fault + " cannot be tried here: it needs " + what)));
        return plans.stream().filter(it -> it.fault().lacking().isEmpty()).toList();
    }

    private static List<Outcome> on(Path mongod, int diskMegabytes, List<Plan> plans) {
        if (plans.isEmpty()) {
            return List.of();
        }
        List<Outcome> outcomes = new ArrayList<>();
        try (Arena arena = Arena.open(mongod, diskMegabytes)) {
            for (Plan plan : plans) {
                System.out.println(plan);
                Outcome outcome = Run.of(arena, plan);
                System.out.println(outcome.line());
                outcome.findings().stream().limit(10).forEach(it -> System.out.println("  " + it));
                if (!outcome.failure().isEmpty()) {
                    System.out.println(outcome.failure().indent(2));
                }
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    private static void summary(List<Outcome> outcomes) {
        long acknowledged = outcomes.stream().mapToLong(Outcome::acknowledged).sum();
        long findings = outcomes.stream().mapToLong(it -> it.findings().size()).sum();
        long broken = outcomes.stream().filter(it -> !it.held()).count();
        long slowest = outcomes.stream()
                .filter(it -> it.plan().fault() == FaultClass.F1)
                .map(Outcome::silence)
                .max(Comparator.naturalOrder())
                .map(java.time.Duration::toMillis)
                .orElse(0L);
        System.out.printf(
                "%d runs, %d commands acknowledged, %d findings, %d runs that did not hold; primary killed → next"
                        + " acknowledgement at most %d ms%n",
                outcomes.size(), acknowledged, findings, broken, slowest);
    }

    private static void write(Path file, List<Outcome> outcomes) {
        try {
            String text = outcomes.stream().map(Outcome::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
