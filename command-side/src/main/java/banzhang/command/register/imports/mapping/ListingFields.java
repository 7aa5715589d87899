package banzhang.command.register.imports.mapping;

import static banzhang.command.register.imports.mapping.OrganisationColumn.BUILDING;
import static banzhang.command.register.imports.mapping.OrganisationColumn.CAMPUS;
import static banzhang.command.register.imports.mapping.OrganisationColumn.CLASS_CODE;
import static banzhang.command.register.imports.mapping.OrganisationColumn.ENTRY_YEAR;
import static banzhang.command.register.imports.mapping.OrganisationColumn.FLOOR;
import static banzhang.command.register.imports.mapping.OrganisationColumn.FROM;
import static banzhang.command.register.imports.mapping.OrganisationColumn.GRADE;
import static banzhang.command.register.imports.mapping.OrganisationColumn.HEAD_TEACHER;
import static banzhang.command.register.imports.mapping.OrganisationColumn.NUMBER;
import static banzhang.command.register.imports.mapping.OrganisationColumn.OFFICE;
import static banzhang.command.register.imports.mapping.OrganisationColumn.PERSON;
import static banzhang.command.register.imports.mapping.OrganisationColumn.ROOM;
import static banzhang.command.register.imports.mapping.OrganisationColumn.SUBJECT;
import static banzhang.command.register.imports.mapping.OrganisationColumn.UNTIL;

import banzhang.events.value.Listing;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// 各类名单的栏目 — what a column may be said to hold, by what the file lists, and what must be among it.
public final class ListingFields {
    private static final Map<Listing, List<OrganisationColumn>> COLUMNS = new EnumMap<>(Map.of(
            Listing.ROOMS, List.of(ROOM, BUILDING, FLOOR, CAMPUS),
            Listing.CLASSES, List.of(CLASS_CODE, GRADE, NUMBER, ENTRY_YEAR, ROOM),
            Listing.HEAD_TEACHERS, List.of(CLASS_CODE, GRADE, NUMBER, ENTRY_YEAR, HEAD_TEACHER, FROM),
            Listing.APPOINTMENTS,
                    List.of(PERSON, OFFICE, CLASS_CODE, GRADE, NUMBER, ENTRY_YEAR, SUBJECT, FROM, UNTIL)));

    /// Of each set at least one.
    private static final Map<Listing, List<Set<String>>> REQUIRED = new EnumMap<>(Map.of(
            Listing.DEVICES, List.of(Set.of(CardColumn.ASSET_CODE.code()), Set.of(CardColumn.NAME.code())),
            Listing.CORRECTIONS, List.of(Set.of(CardColumn.ASSET_CODE.code())),
            Listing.ROOMS, List.of(Set.of(ROOM.code())),
            Listing.CLASSES, List.of(Set.of(CLASS_CODE.code(), NUMBER.code())),
            Listing.HEAD_TEACHERS, List.of(Set.of(CLASS_CODE.code(), NUMBER.code()), Set.of(HEAD_TEACHER.code())),
            Listing.APPOINTMENTS, List.of(Set.of(PERSON.code()), Set.of(OFFICE.code()))));

    private ListingFields() {}

    /// In the order they are offered.
    public static List<ListingField> of(Listing listing) {
        return isOfCards(listing)
                ? Arrays.stream(CardColumn.values())
                        .map(column -> new ListingField(column.code(), column.term()))
                        .toList()
                : columns(listing).stream()
                        .map(column -> new ListingField(column.code(), column.term()))
                        .toList();
    }

    /// Whether these fields are enough for a file of this kind.
    public static boolean suffice(Listing listing, Set<String> fields) {
        return REQUIRED.getOrDefault(listing, List.of()).stream()
                .allMatch(any -> any.stream().anyMatch(fields::contains));
    }

    /// Whether a column under this heading holds names or contacts.
    public static boolean isOfNames(String heading) {
        return Heading.of(0, heading).leftOut() == FileNote.COLUMN_OF_NAMES;
    }

    /// By column, the field its heading is known to name; of two columns for one field the first.
    static Map<Integer, String> known(Listing listing, HeadingRow row) {
        Map<Integer, String> known = new HashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        for (Heading heading : row.headings()) {
            fieldOf(listing, heading).filter(taken::add).ifPresent(field -> known.put(heading.column(), field));
        }
        return known;
    }

    private static Optional<String> fieldOf(Listing listing, Heading heading) {
        if (isOfCards(listing)) {
            return Optional.ofNullable(heading.holds()).map(CardColumn::code);
        }
        return OrganisationColumn.of(heading).filter(columns(listing)::contains).map(OrganisationColumn::code);
    }

    private static boolean isOfCards(Listing listing) {
        return listing == Listing.DEVICES || listing == Listing.CORRECTIONS;
    }

    private static List<OrganisationColumn> columns(Listing listing) {
        return COLUMNS.getOrDefault(listing, List.of());
    }
}
