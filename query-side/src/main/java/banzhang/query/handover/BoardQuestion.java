package banzhang.query.handover;

import banzhang.access.Refused;
import banzhang.events.HandoverEvent.Kind;
import banzhang.query.Parameters;
import banzhang.query.QueryRefusal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 进度筛选 — which lines of the board are wanted.
///
/// @param only `stuck`, `mine`, or empty for all
/// @param kind none for every kind
public record BoardQuestion(String only, @Nullable Kind kind) {
    public static final String STUCK = "stuck";
    public static final String MINE = "mine";

    /// @throws Refused FILTER_UNKNOWN, FILTER_INVALID
    public static BoardQuestion of(Map<String, String[]> parameters) {
        Parameters.requireKnown(parameters, Set.of("only", "kind"));
        String only = written(parameters, "only");
        if (!Set.of("", STUCK, MINE).contains(only)) {
            throw Parameters.refused(QueryRefusal.FILTER_INVALID, "only");
        }
        return new BoardQuestion(only, kindOf(written(parameters, "kind")));
    }

    private static @Nullable Kind kindOf(String written) {
        return written.isEmpty()
                ? null
                : Arrays.stream(Kind.values())
                        .filter(one -> one.name().equals(written))
                        .findFirst()
                        .orElseThrow(() -> Parameters.refused(QueryRefusal.FILTER_INVALID, "kind"));
    }

    private static String written(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null ? "" : values[0].strip();
    }

    boolean lets(BoardLine line) {
        boolean wanted = only.isEmpty() || (only.equals(STUCK) ? line.stuck() : line.mine());
        return wanted && (kind == null || kind == line.kind());
    }
}
