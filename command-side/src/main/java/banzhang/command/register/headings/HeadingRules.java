package banzhang.command.register.headings;

import static banzhang.command.CommandRefused.when;

import banzhang.access.Caller;
import banzhang.command.register.imports.mapping.ListingField;
import banzhang.command.register.imports.mapping.ListingFields;
import banzhang.events.value.Listing;
import banzhang.events.value.MappedColumn;
import banzhang.events.value.Office;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// 标题对照规则 — who may say what the columns of a file hold, and what such a saying must cover. Pure functions.
final class HeadingRules {
    private static final int MOST = 200;

    private HeadingRules() {}

    static void mayChange(Listing listing, Caller by) {
        boolean may = by.holds(Office.GENERAL_AFFAIRS) || !isOfCards(listing) && by.holds(Office.ADMINISTRATOR);
        when(!may, HeadingRefusal.NOT_YOURS_TO_MAP);
    }

    /// That each column has a heading in the row and the columns together make a mapping.
    static void mayMap(MapHeadings asked, int remembered) {
        boolean headless = asked.columns().stream()
                .map(MappedColumn::column)
                .anyMatch(column -> column < 0
                        || column >= asked.row().size()
                        || asked.row().get(column).isBlank());
        when(headless, HeadingRefusal.COLUMN_WITHOUT_HEADING);
        requireWhole(asked.listing(), asked.columns());
        when(remembered >= MOST, HeadingRefusal.TOO_MANY_MAPPINGS);
    }

    static void requireWhole(Listing listing, List<MappedColumn> columns) {
        Set<String> known =
                ListingFields.of(listing).stream().map(ListingField::code).collect(Collectors.toSet());
        when(columns.stream().anyMatch(column -> !known.contains(column.field())), HeadingRefusal.FIELD_NOT_IN_LISTING);
        Set<String> mapped = new HashSet<>();
        boolean twice = columns.stream().anyMatch(column -> !mapped.add(column.field()));
        when(twice, HeadingRefusal.FIELD_MAPPED_TWICE);
        when(!ListingFields.suffice(listing, mapped), HeadingRefusal.REQUIRED_FIELD_UNMAPPED);
        boolean named =
                isOfCards(listing) && columns.stream().anyMatch(column -> ListingFields.isOfNames(column.heading()));
        when(named, HeadingRefusal.HEADING_OF_NAMES);
    }

    private static boolean isOfCards(Listing listing) {
        return listing == Listing.DEVICES || listing == Listing.CORRECTIONS;
    }
}
