package banzhang.journal;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/// 计数 — of each suite on each target, how many tests were found, passed, failed and skipped.
///
/// A suite is what declares tests for others to run: Axon's classes, our contracts. A target is what the running class
/// says at the end of its name.
final class SuiteCounts {
    static final SuiteCounts OF_THIS_RUN = new SuiteCounts();

    private final Map<String, Map<Target, Counts>> suites = new TreeMap<>();

    /// 目标库 — a kind of database.
    enum Target {
        EMBEDDED("Embedded", "embedded"),
        REPLICA_SET("ReplicaSet", "replica set"),
        STANDALONE("Standalone", "standalone");

        private final String inNames;
        private final String said;

        Target(String inNames, String said) {
            this.inNames = inNames;
            this.said = said;
        }

        private static Optional<Target> of(Class<?> tests) {
            String name = tests.getSimpleName().replaceAll("(Test|IT)$", "");
            for (Target target : values()) {
                if (name.endsWith(target.inNames)) {
                    return Optional.of(target);
                }
            }
            return Optional.empty();
        }
    }

    /// 计数 — of one suite on one target.
    private record Counts(int passed, int failed, int skipped) {
        private static final Counts NONE = new Counts(0, 0, 0);

        /// With one more; null is skipped, and what gave up half way has not passed.
        private Counts with(@Nullable TestExecutionResult result) {
            return switch (result == null ? null : result.getStatus()) {
                case null -> new Counts(passed, failed, skipped + 1);
                case SUCCESSFUL -> new Counts(passed + 1, failed, skipped);
                case FAILED, ABORTED -> new Counts(passed, failed + 1, skipped);
            };
        }

        private String said() {
            return "%d/%d/%d/%d".formatted(passed + failed + skipped, passed, failed, skipped);
        }
    }

    /// Counts a test that is over, or with null one that was skipped; what belongs to no suite is passed over.
    synchronized void count(@Nullable TestSource test, @Nullable TestExecutionResult result) {
        if (!(test instanceof MethodSource source)) {
            return;
        }
        Class<?> tests = source.getJavaClass();
        Method method = source.getJavaMethod();
        if (!method.isAnnotationPresent(Test.class)
                || method.getDeclaringClass().equals(tests)) {
            return;
        }
        Target.of(tests)
                .ifPresent(target -> suites.computeIfAbsent(
                                method.getDeclaringClass().getSimpleName(), suite -> new EnumMap<>(Target.class))
                        .merge(target, Counts.NONE.with(result), (before, one) -> before.with(result)));
    }

    /// The table's lines, none when nothing was counted.
    synchronized List<String> table() {
        List<String> lines = new ArrayList<>();
        suites.forEach((suite, targets) -> lines.add(line(suite, said(targets))));
        if (!lines.isEmpty()) {
            Map<Target, String> titles = new HashMap<>();
            for (Target target : Target.values()) {
                titles.put(target, target.said);
            }
            lines.addFirst(line("found/passed/failed/skipped", titles));
        }
        return lines;
    }

    private static Map<Target, String> said(Map<Target, Counts> targets) {
        return targets.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().said()));
    }

    private static String line(String first, Map<Target, String> cells) {
        StringBuilder line = new StringBuilder("%-32s".formatted(first));
        for (Target target : Target.values()) {
            line.append("%-14s".formatted(cells.getOrDefault(target, "-")));
        }
        return line.toString().stripTrailing();
    }
}
