package banzhang.query.handover;

import banzhang.events.value.SchoolId;
import banzhang.query.views.ViewKey;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 归处 — where a sheet lies among its school's: with those under way, with those that left something open, or with
/// those that ended alike; in each the newest first. Who asks for one of them does not see the others.
enum SheetPlace {
    UNDER_WAY(null),
    LEFT_OPEN(HandoverState.COMPLETED),
    COMPLETED(HandoverState.COMPLETED),
    DECLINED(HandoverState.DECLINED),
    WITHDRAWN(HandoverState.WITHDRAWN),
    LAPSED(HandoverState.LAPSED);

    /// The field that has it.
    static final String FIELD = "place";

    private final @Nullable HandoverState state;

    SheetPlace(@Nullable HandoverState state) {
        this.state = state;
    }

    /// The sheet where it lies as it is now.
    static Document placed(Document known) {
        String[] key = known.getString(ViewKey.FIELD).split("\\|", 2);
        String place = ViewKey.of(key[0], of(known), newestFirst(known.getLong("opened")), key[1]);
        return known.append(FIELD, place);
    }

    private static SheetPlace of(Document known) {
        return switch (HandoverDocument.state(known)) {
            case UNAPPROVED, OPEN, DISPUTED, CHECKED, SIGNED -> UNDER_WAY;
            case COMPLETED -> LeftOpen.of(known).isEmpty() ? COMPLETED : LEFT_OPEN;
            case DECLINED -> DECLINED;
            case WITHDRAWN -> WITHDRAWN;
            case LAPSED -> LAPSED;
        };
    }

    /// Where ended sheets of these states lie; no states means all.
    static List<SheetPlace> ofEnded(Set<HandoverState> states) {
        return Arrays.stream(values())
                .filter(place -> place.state != null && (states.isEmpty() || states.contains(place.state)))
                .toList();
    }

    /// A position as part of a key, later ones before earlier ones.
    static long newestFirst(long opened) {
        return Long.MAX_VALUE - opened;
    }

    /// What precedes everything in this place that was opened before this position.
    @Nullable
    String after(SchoolId school, @Nullable Long before) {
        return before == null ? null : ViewKey.after(school, this, newestFirst(before));
    }
}
