package banzhang.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// 选项 — what `banzhang faults` is told.
///
/// @param runs how many; they go through the classes in turn
/// @param seconds how long the clients of one run go on
record Options(List<FaultClass> classes, long seed, int runs, int seconds, Optional<Path> json) {
    /// Need nothing of the machine but a `mongod`.
    static final List<FaultClass> SHORT =
            List.of(FaultClass.F1, FaultClass.F3, FaultClass.F4, FaultClass.F13, FaultClass.F18);

    private static final int LONG_RUNS = 64;
    private static final int SHORT_SECONDS = 10;
    private static final int LONG_SECONDS = 18;

    static Options parse(String... arguments) {
        List<FaultClass> classes = new ArrayList<>(SHORT);
        int runs = SHORT.size();
        int seconds = SHORT_SECONDS;
        long seed = 1;
        Optional<Path> json = Optional.empty();
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value");
            }
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--set" -> {
                    boolean isLong = isLong(value);
                    classes = new ArrayList<>(isLong ? Arrays.asList(FaultClass.values()) : SHORT);
                    runs = isLong ? LONG_RUNS : SHORT.size();
                    seconds = isLong ? LONG_SECONDS : SHORT_SECONDS;
                }
                case "--only" -> {
                    classes = Arrays.stream(value.split(","))
                            .map(FaultClass::named)
                            .toList();
                    runs = classes.size();
                }
                case "--seed" -> seed = Long.parseLong(value);
                case "--runs" -> runs = Integer.parseInt(value);
                case "--seconds" -> seconds = Integer.parseInt(value);
                case "--json" -> json = Optional.of(Path.of(value));
                default -> throw new IllegalArgumentException("unknown option: " + arguments[i]);
            }
        }
        return new Options(List.copyOf(classes), seed, runs, seconds, json);
    }

    private static boolean isLong(String set) {
        return switch (set) {
            case "long" -> true;
            case "short" -> false;
            default -> throw new IllegalArgumentException("--set is short or long");
        };
    }

    /// The runs in order; each has a seed of its own, which `--seed` and `--only` bring back.
    List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            plans.add(Plan.of(classes.get(run % classes.size()), seed + run, seconds));
        }
        return plans;
    }
}
