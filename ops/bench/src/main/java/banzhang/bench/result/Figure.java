package banzhang.bench.result;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 数字 — what one subject reached in one cell, round for round.
///
/// @param row the group of rows
/// @param cell which of its cells
/// @param subject who
/// @param unit of the rounds' values
/// @param rounds one value each; none when it failed before the first was over
/// @param details further values by name, over all rounds
/// @param failure why it failed, where it did; then its rounds count for nothing
public record Figure(
        String row,
        String cell,
        String subject,
        String unit,
        List<Double> rounds,
        Map<String, Double> details,
        Optional<String> failure) {
    public Figure {
        rounds = List.copyOf(rounds);
    }

    public static Figure of(
            String row, String cell, String subject, String unit, List<Double> rounds, Map<String, Double> details) {
        return new Figure(row, cell, subject, unit, rounds, details, Optional.empty());
    }

    public static Figure failed(String row, String cell, String subject, String unit, String why) {
        return new Figure(row, cell, subject, unit, List.of(), Map.of(), Optional.of(why));
    }

    public boolean counts() {
        return failure.isEmpty() && !rounds.isEmpty();
    }

    /// The middle of the rounds; NaN of none.
    public double median() {
        return median(rounds);
    }

    public static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double[] middle = Arrays.copyOfRange(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1);
        return Arrays.stream(middle).sum() / middle.length;
    }
}
