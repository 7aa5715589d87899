package banzhang.faults;

import banzhang.faults.checker.Finding;
import banzhang.faults.checker.Invariant;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// 结果 — what one run came to.
///
/// @param resolved commands without a certain answer at first that have one now
/// @param unresolved commands that never got one
/// @param silence the longest time without an acknowledgement from the fault on
/// @param findings what the checker found; empty when all held
/// @param failure what kept the run from being finished, empty when nothing did
public record Outcome(
        Plan plan,
        long acknowledged,
        long resolved,
        long rejected,
        long unresolved,
        Duration silence,
        List<Finding> findings,
        String failure) {
    /// Nothing was found and nothing failed.
    public boolean held() {
        return findings.isEmpty() && failure.isEmpty() && unresolved == 0;
    }

    static Outcome failed(Plan plan, String why) {
        return new Outcome(plan, 0, 0, 0, 0, Duration.ZERO, List.of(), why);
    }

    String line() {
        return "%-4s seed %-6d %6d acknowledged %4d unknown resolved %5d rejected  next after %6d ms  %s"
                .formatted(
                        plan.fault(), plan.seed(), acknowledged, resolved, rejected, silence.toMillis(), invariants());
    }

    private String invariants() {
        String broken = findings.stream()
                .map(Finding::invariant)
                .distinct()
                .map(Invariant::name)
                .collect(Collectors.joining(" "));
        if (!failure.isEmpty()) {
            return "FAILED " + failure.lines().findFirst().orElse("");
        }
        String all = Arrays.stream(Invariant.values()).map(Invariant::name).collect(Collectors.joining(" "));
        return (broken.isEmpty() ? "held " + all : "BROKEN " + broken)
                + (unresolved == 0 ? "" : "; " + unresolved + " never answered");
    }

    String json() {
        return ("{\"fault\":\"%s\",\"seed\":%d,\"acknowledged\":%d,\"resolved\":%d,\"rejected\":%d,\"unresolved\":%d,"
                        + "\"nextAcknowledgementMillis\":%d,\"findings\":%d,\"held\":%b}")
                .formatted(
                        plan.fault(),
                        plan.seed(),
                        acknowledged,
                        resolved,
                        rejected,
                        unresolved,
                        silence.toMillis(),
                        findings.size(),
                        held());
    }
}
