package banzhang.query.handover;

import banzhang.access.Caller;
import banzhang.access.HandoverParties;
import banzhang.query.handover.SheetRegister.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 单据翻阅 — the latest sheets that a person may see, so many at most: what is read is as much as is shown, not as
/// much as there is.
final class SheetList {
    private static final Comparator<Document> NEWEST_FIRST = Comparator.comparingLong(
                    (Document sheet) -> sheet.getLong("opened"))
            .reversed();
    private final HandoverShelf shelf;
    private final Caller caller;
    private final Set<HandoverState> states;

    /// @param states none means all
    SheetList(HandoverShelf shelf, Caller caller, Set<HandoverState> states) {
        this.shelf = shelf;
        this.caller = caller;
        this.states = states;
    }

    /// Those drawn up before a position, or the very latest.
    List<Document> before(@Nullable Long position, int most) {
        return caller.seesWholeSchool() || caller.holdsAny(HandoverParties.LEADERS)
                ? ofSchool(position, most)
                : ofPerson(position, most);
    }

    private List<Document> ofSchool(@Nullable Long position, int most) {
        boolean open = states.isEmpty() || states.stream().anyMatch(state -> !state.isEnd());
        Stream<Document> underWay = open ? shelf.underWay(caller.school()).stream() : Stream.of();
        Stream<Document> ended = SheetPlace.ofEnded(states).stream()
                .flatMap(place -> shelf
                        .sheets()
                        .first(most, SheetPlace.FIELD, place.after(caller.school(), position), caller.school(), place)
                        .stream());
        return Stream.concat(underWay, ended)
                .filter(sheet -> position == null || sheet.getLong("opened") < position)
                .filter(this::isWanted)
                .sorted(NEWEST_FIRST)
                .limit(most)
                .toList();
    }

    /// What is found of one person's is told apart by its state only when it is read; there are few of it.
    private List<Document> ofPerson(@Nullable Long position, int most) {
        List<Document> found = new ArrayList<>();
        Long from = position;
        boolean more = true;
        while (more && found.size() < most) {
            List<Entry> entries = shelf.register().latest(caller, from, most);
            sheets(entries).filter(this::isWanted).forEach(found::add);
            more = entries.size() == most;
            from = entries.isEmpty() ? from : Long.valueOf(entries.getLast().opened());
        }
        return found.stream().limit(most).toList();
    }

    private Stream<Document> sheets(List<Entry> entries) {
        Map<String, Document> known = new HashMap<>();
        shelf.sheets()
                .find(entries.stream().map(Entry::key).toList())
                .forEach(sheet -> known.put(sheet.getString("_id"), sheet));
        return entries.stream().map(entry -> known.get(entry.key())).filter(Objects::nonNull);
    }

    private boolean isWanted(Document sheet) {
        return (states.isEmpty() || states.contains(HandoverDocument.state(sheet))) && Handovers.sees(caller, sheet);
    }
}
