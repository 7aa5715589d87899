package banzhang.query.handover;

import banzhang.access.Caller;
import banzhang.access.HandoverParties;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.value.Custodian;
import banzhang.events.value.DaySpan;
import banzhang.events.value.SchoolId;
import banzhang.query.views.ViewCollection;
import banzhang.query.views.ViewKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 交接登记簿 — every sheet under whom it concerns, newest first, and those of holiday storage under their day; entered
/// when a sheet is drawn up and never changed, as what it says never changes.
final class SheetRegister {
    private static final String SHEET = "sheet";
    private static final String STORED = "stored";
    private final ViewCollection entries;

    SheetRegister(ViewCollection entries) {
        this.entries = entries;
    }

    /// 登记 — a sheet and when it was drawn up.
    record Entry(String key, long opened) {}

    void enter(HandoverOpened opened, long at) {
        String sheet = ViewKey.of(opened.school(), opened.handover());
        long newestFirst = SheetPlace.newestFirst(at);
        marks(opened)
                .forEach(mark -> begin(ViewKey.of(opened.school(), mark, newestFirst, opened.handover()), at, sheet));
        if (opened.kind() == Kind.HOLIDAY_STORAGE) {
            LocalDate day = LocalDate.ofInstant(opened.happenedAt(), DaySpan.SCHOOL_ZONE);
            begin(ViewKey.of(opened.school(), STORED, day, opened.handover()), at, sheet);
        }
    }

    private void begin(String key, long at, String sheet) {
        entries.begin(key, at, () -> new Document(SHEET, sheet));
    }

    /// Under what a sheet is entered: whoever may see it for themselves finds it under one of [#marks(Caller)].
    private static Set<String> marks(HandoverOpened opened) {
        Set<String> marks = new LinkedHashSet<>();
        if (opened.from().person() != null) {
            marks.add(person(opened.from().person().value()));
        }
        for (Custodian side : List.of(opened.from(), opened.to())) {
            switch (side.kind()) {
                case CLASS -> marks.add("class|" + side.holder());
                case BORROWER -> marks.add(person(side.holder()));
                case REPAIR_SHOP -> marks.add("shop|all");
                case STORE, HOLIDAY_STORE -> {} // 总务处 sees the whole school
            }
        }
        return marks;
    }

    private static Stream<String> marks(Caller caller) {
        Stream<String> own = Stream.of(person(caller.person().value()));
        Stream<String> classes = caller.classes().stream().map(led -> "class|" + led);
        Stream<String> shop = caller.holdsAny(HandoverParties.FOR_THE_SHOP) ? Stream.of("shop|all") : Stream.of();
        return Stream.of(own, classes, shop).flatMap(marks -> marks);
    }

    private static String person(String id) {
        return "person|" + id;
    }

    /// Of those that may concern this person the latest drawn up before a position, at most so many, newest first.
    List<Entry> latest(Caller caller, @Nullable Long before, int most) {
        Map<String, Entry> found = new LinkedHashMap<>();
        marks(caller).forEach(mark -> {
            String after = before == null ? null : ViewKey.after(caller.school(), mark, SheetPlace.newestFirst(before));
            entries.first(most, ViewKey.FIELD, after, caller.school(), mark)
                    .forEach(one -> found.put(one.getString(SHEET), entry(one)));
        });
        return found.values().stream()
                .sorted(Comparator.comparingLong(Entry::opened).reversed())
                .limit(most)
                .toList();
    }

    private static Entry entry(Document one) {
        return new Entry(one.getString(SHEET), one.getLong("position"));
    }

    /// The sheets of holiday storage drawn up on this day or later.
    List<String> storedSince(SchoolId school, LocalDate day) {
        List<String> sheets = new ArrayList<>();
        String before = ViewKey.of(school, STORED, day);
        entries.first(0, ViewKey.FIELD, before, school, STORED).forEach(one -> sheets.add(one.getString(SHEET)));
        return sheets;
    }
}
