package banzhang.query.search;

import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.value.DeviceId;
import banzhang.query.Folding;
import banzhang.query.ledger.Ledger;
import banzhang.query.ledger.LedgerLine;
import banzhang.query.organisation.Organisation;
import banzhang.query.organisation.Room;
import banzhang.query.organisation.SchoolClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// 检索 — over what the caller's ledgers show now, and nothing else: devices, classes and rooms that all words find.
@Component
public final class Search {
    private final SearchShelf shelf;
    private final Ledger ledger;
    private final Organisation organisation;

    Search(SearchShelf shelf, Ledger ledger, Organisation organisation) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.organisation = organisation;
    }

    /// One page of what is found; nothing when nothing is asked.
    ///
    /// @param page from 1
    /// @throws Refused PAGE_INVALID
    public SearchPage find(Caller caller, SearchQuestion asked, int page, int size) {
        Ledger.requirePage(page, size);
        List<Match> matches = asked.words().isEmpty() ? List.of() : matches(caller, asked);
        int pages = Math.max(1, (matches.size() + size - 1) / size);
        List<Match> shown =
                matches.stream().skip((long) (page - 1) * size).limit(size).toList();
        return new SearchPage(asked.words(), matches.size(), hits(caller, asked, shown), page, size, pages);
    }

    /// 匹配 — something found, before it is said where.
    private sealed interface Match {
        record OfClass(SchoolClass found) implements Match {}

        record OfRoom(Room found) implements Match {}

        record OfDevice(LedgerLine line) implements Match {}
    }

    private List<Match> matches(Caller caller, SearchQuestion asked) {
        List<SchoolClass> classes = organisation.classes(caller);
        List<Room> rooms = organisation.rooms(caller);
        Map<String, FoundHolders> holders = holders(asked, classes, rooms);
        List<Match> matches = new ArrayList<>();
        classes.stream()
                .filter(one -> holders.values().stream()
                        .allMatch(found -> found.allClasses().contains(one.id())))
                .forEach(one -> matches.add(new Match.OfClass(one)));
        rooms.stream()
                .filter(room -> holders.values().stream()
                        .allMatch(found -> found.rooms().contains(room.id())))
                .forEach(room -> matches.add(new Match.OfRoom(room)));
        devices(caller, asked, holders).forEach(line -> matches.add(new Match.OfDevice(line)));
        return matches;
    }

    private static Map<String, FoundHolders> holders(
            SearchQuestion asked, List<SchoolClass> classes, List<Room> rooms) {
        Map<String, FoundHolders> holders = new LinkedHashMap<>();
        asked.words().forEach(word -> holders.put(word, FoundHolders.of(word, classes, rooms)));
        return holders;
    }

    /// Each word's devices by the index and by who holds them; of those that all words have, what the caller may
    /// see.
    private List<LedgerLine> devices(Caller caller, SearchQuestion asked, Map<String, FoundHolders> holders) {
        Map<String, Set<DeviceId>> byCard = new LinkedHashMap<>();
        Set<DeviceId> common = null;
        for (String word : asked.words()) {
            FoundHolders held = holders.getOrDefault(word, new FoundHolders(Set.of(), Set.of(), Set.of()));
            byCard.put(word, shelf.found(caller.school(), word));
            Set<DeviceId> found = new LinkedHashSet<>(byCard.getOrDefault(word, Set.of()));
            found.addAll(ledger.everWith(caller.school(), held.allClasses(), held.rooms()));
            if (common == null) {
                common = found;
            } else {
                common.retainAll(found);
            }
        }
        return ledger.now(caller, common == null ? Set.of() : common).stream()
                .filter(line -> asked.words().stream().allMatch(word -> finds(word, line, byCard, holders)))
                .sorted(byCode(asked))
                .toList();
    }

    private static boolean finds(
            String word, LedgerLine line, Map<String, Set<DeviceId>> byCard, Map<String, FoundHolders> holders) {
        FoundHolders held = holders.get(word);
        return byCard.getOrDefault(word, Set.of()).contains(line.device())
                || (held != null && !held.hold(line).isEmpty());
    }

    /// Codes that begin with what was asked first, then by code.
    private static Comparator<LedgerLine> byCode(SearchQuestion asked) {
        return Comparator.comparing((LedgerLine line) -> !beginsAsAsked(line, asked))
                .thenComparing(line -> line.assetCode().value())
                .thenComparing(line -> line.device().value());
    }

    private static boolean beginsAsAsked(LedgerLine line, SearchQuestion asked) {
        String code = Folding.fold(line.assetCode().value());
        return asked.words().stream().anyMatch(code::startsWith);
    }

    private List<SearchHit> hits(Caller caller, SearchQuestion asked, List<Match> shown) {
        List<DeviceId> devices = shown.stream()
                .flatMap(match -> match instanceof Match.OfDevice(var line) ? Stream.of(line.device()) : Stream.empty())
                .toList();
        Map<DeviceId, Map<String, String>> texts = shelf.textsOf(caller.school(), devices);
        Map<String, FoundHolders> holders =
                shown.isEmpty() ? Map.of() : holders(asked, organisation.classes(caller), organisation.rooms(caller));
        return shown.stream()
                .map(match -> switch (match) {
                    case Match.OfClass(var found) -> FoundHit.of(asked, found);
                    case Match.OfRoom(var found) -> FoundHit.of(found);
                    case Match.OfDevice(var line) ->
                        FoundHit.of(asked, line, texts.getOrDefault(line.device(), Map.of()), holders.values());
                })
                .toList();
    }
}
