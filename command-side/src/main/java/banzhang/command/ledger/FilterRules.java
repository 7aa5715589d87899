package banzhang.command.ledger;

import static banzhang.command.CommandRefused.when;

import banzhang.access.Caller;
import banzhang.access.account.SavedFilter;
import banzhang.access.account.SavedFilter.Audience;
import banzhang.events.value.Finding;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// 常用筛选规则 — what may be saved, and who may share, change or delete it. Pure; each refuses with its own code.
final class FilterRules {
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 40;
    private static final Set<Office> SHARERS = Set.of(Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR);
    private static final Predicate<String> TEXT = matching("[^\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]{1,200}");
    private static final Predicate<String> ID = matching("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Predicate<String> MOMENT = matching("[0-9][0-9T:.Z+ -]{0,39}");
    private static final Predicate<String> FINDING = text ->
            Arrays.stream(Finding.values()).anyMatch(finding -> finding.name().equals(text));
    /// What each parameter of the ledger can be; whether there is such a class or room, the ledger says when asked.
    private static final Map<String, Predicate<String>> SHAPES = Map.ofEntries(
            Map.entry("q", TEXT),
            Map.entry("at", MOMENT),
            Map.entry("known", MOMENT),
            Map.entry("class", ID),
            Map.entry("room", ID),
            Map.entry("campus", ID),
            Map.entry("building", TEXT),
            Map.entry("category", TEXT),
            Map.entry("custodian", ID),
            Map.entry("condition", FINDING),
            Map.entry("sort", matching("-?[a-z]{1,20}")),
            Map.entry("size", matching("[1-9][0-9]{0,2}")));

    private FilterRules() {}

    /// @param asked as it was sent, before what is not known was left out
    /// @param known those shown to the owner
    static void mayBeKept(SavedFilter filter, Map<String, String> asked, Caller caller, List<SavedFilter> known) {
        requireName(filter.name());
        when(asked.isEmpty(), FilterRefusal.FILTER_ASKS_NOTHING);
        when(!asked.entrySet().stream().allMatch(FilterRules::isUnderstood), FilterRefusal.FILTER_NOT_UNDERSTOOD);
        requireAudience(filter.audience(), caller);
        when(ownedBy(filter.owner(), known) >= MOST, FilterRefusal.TOO_MANY_FILTERS);
    }

    private static boolean isUnderstood(Map.Entry<String, String> one) {
        Predicate<String> shape = SHAPES.get(one.getKey());
        return shape != null && shape.test(one.getValue());
    }

    static void mayBeChanged(SavedFilter kept, String name, Audience audience, Caller caller) {
        requireName(name);
        requireAudience(audience, caller);
        when(!kept.owner().equals(caller.person()), FilterRefusal.NOT_YOUR_FILTER);
    }

    /// Whoever shared it may have left: what stands in everybody's list, the administrator takes out.
    static void mayBeDeleted(SavedFilter kept, Caller caller) {
        boolean may = kept.owner().equals(caller.person()) || caller.holds(Office.ADMINISTRATOR);
        when(!may, FilterRefusal.NOT_YOUR_FILTER);
    }

    private static void requireName(String name) {
        boolean fits = TEXT.test(name) && name.codePointCount(0, name.length()) <= LONGEST_NAME;
        when(!fits, FilterRefusal.FILTER_NAME_INVALID);
    }

    private static void requireAudience(Audience audience, Caller caller) {
        when(audience == Audience.SCHOOL && !caller.holdsAny(SHARERS), FilterRefusal.NOT_YOURS_TO_SHARE);
    }

    private static long ownedBy(PersonId owner, List<SavedFilter> known) {
        return known.stream().filter(filter -> filter.owner().equals(owner)).count();
    }

    private static Predicate<String> matching(String shape) {
        return Pattern.compile(shape).asMatchPredicate();
    }
}
