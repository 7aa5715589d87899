package banzhang.query.search;

import banzhang.query.ledger.LedgerLine;
import banzhang.query.organisation.Room;
import banzhang.query.organisation.SchoolClass;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 命中说明 — what was found as it is told, with the fields that say why.
final class FoundHit {
    private FoundHit() {}

    static SearchHit of(SearchQuestion asked, SchoolClass found) {
        boolean byName = asked.words().stream().anyMatch(word -> SearchTerms.finds(word, found.name()));
        String teacher = found.headTeacherName();
        boolean byPerson = teacher != null && asked.words().stream().anyMatch(word -> SearchTerms.finds(word, teacher));
        return new SearchHit(
                SearchHit.Kind.CLASS,
                found.id().value(),
                null,
                found.name(),
                teacher,
                null,
                found.roomNumber(),
                Stream.of(byName ? SearchField.CLASS : null, byPerson ? SearchField.PERSON : null)
                        .flatMap(Stream::ofNullable)
                        .map(SearchField::field)
                        .toList());
    }

    static SearchHit of(Room found) {
        return new SearchHit(
                SearchHit.Kind.ROOM,
                found.id().value(),
                null,
                found.number(),
                found.building(),
                null,
                null,
                List.of(SearchField.ROOM.field()));
    }

    /// @param texts what its card says, by field
    static SearchHit of(
            SearchQuestion asked, LedgerLine line, Map<String, String> texts, Collection<FoundHolders> holders) {
        Set<String> fields = new LinkedHashSet<>();
        texts.forEach((field, text) -> {
            if (asked.words().stream().anyMatch(word -> SearchTerms.finds(word, text))) {
                fields.add(field);
            }
        });
        holders.forEach(found -> found.hold(line).forEach(field -> fields.add(field.field())));
        return new SearchHit(
                SearchHit.Kind.DEVICE,
                line.device().value(),
                line.assetCode(),
                line.name(),
                joined(line.brand(), line.model()),
                line.custodian(),
                line.place(),
                SearchField.ordered(fields));
    }

    private static @Nullable String joined(@Nullable String brand, @Nullable String model) {
        String both = Stream.of(brand, model).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return both.isEmpty() ? null : both;
    }
}
