package banzhang.query.ledger;

import banzhang.access.Refused;
import banzhang.query.AsOf;
import banzhang.query.Parameters;
import banzhang.query.QueryRefusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 对比之问 — which two moments of the ledger are to be compared, the second now when it is left out.
///
/// @param known as written; what it means, the journal knows
public record ComparisonQuestion(
        AsOf from, AsOf to, @Nullable String known, LedgerFilter filter) {
    /// All that can be asked, for the API's description.
    public static final List<String> PARAMETERS =
            Parameters.all(List.of("from", "to", "known"), LedgerQuestion.FILTERS);

    /// @throws Refused FILTER_UNKNOWN, FILTER_INVALID, AT_INVALID, AT_IN_THE_FUTURE, WINDOW_INVALID
    public static ComparisonQuestion of(Map<String, String[]> parameters, Clock clock) {
        Parameters.requireKnown(parameters, Set.copyOf(PARAMETERS));
        AsOf from = AsOf.parse(LedgerQuestion.text(parameters, "from"), clock);
        AsOf to = AsOf.parse(LedgerQuestion.text(parameters, "to"), clock);
        Instant start = from.moment();
        Instant end = to.moment();
        if (start == null || (end != null && end.isBefore(start))) {
            throw new Refused(QueryRefusal.WINDOW_INVALID);
        }
        return new ComparisonQuestion(
                from, to, LedgerQuestion.text(parameters, "known"), LedgerQuestion.filter(parameters));
    }
}
