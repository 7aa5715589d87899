package banzhang.query.ledger;

import banzhang.events.value.CampusId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.query.Folding;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// 筛选 — which lines of a ledger are wanted; what is not set lets everything through.
///
/// @param schoolClass held by this class
/// @param room standing in this room
/// @param campus standing in a room of this campus, or held by a class of it that has no room
/// @param building standing in a room of this building, however its name is written
/// @param category code of 资产分类, or `edition:code`
/// @param custodian a sort of holder as `store` or `repair-shop`, or the id of the person who answers
/// @param condition what the last handover found
/// @param q text that code, name, serial number, brand, model or place must contain, literally
public record LedgerFilter(
        @Nullable ClassId schoolClass,
        @Nullable RoomId room,
        @Nullable CampusId campus,
        @Nullable String building,
        @Nullable String category,
        @Nullable String custodian,
        @Nullable Finding condition,
        @Nullable String q) {
    public static final LedgerFilter NONE = new LedgerFilter(null, null, null, null, null, null, null, null);
    public static final String STORE = "store";

    /// What is in the store and its text contains `q`.
    public static LedgerFilter inStore(@Nullable String q) {
        return with(Custodian.Kind.STORE, q);
    }

    /// What is with this sort of holder and its text contains `q`.
    public static LedgerFilter with(Custodian.Kind sort, @Nullable String q) {
        return new LedgerFilter(null, null, null, null, null, wordOf(sort), null, q);
    }

    /// What is with this room itself, not with a class in it, and its text contains `q`.
    public static LedgerFilter keptIn(RoomId room, @Nullable String q) {
        return new LedgerFilter(null, room, null, null, null, wordOf(Custodian.Kind.ROOM), null, q);
    }

    private static String wordOf(Custodian.Kind sort) {
        return sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What this class holds and its text contains `q`.
    public static LedgerFilter ofClass(ClassId schoolClass, @Nullable String q) {
        return new LedgerFilter(schoolClass, null, null, null, null, null, null, q);
    }

    /// What this person answers for.
    public static LedgerFilter heldBy(PersonId person) {
        return new LedgerFilter(null, null, null, null, null, person.value(), null, null);
    }

    boolean lets(LedgerLine line) {
        return isWith(line) && isInRoom(line) && isAt(line) && isOfCategory(line) && isAsFound(line) && contains(line);
    }

    private boolean isWith(LedgerLine line) {
        boolean ofClass = schoolClass == null
                || (line.custodian().kind() == Custodian.Kind.CLASS
                        && line.custodian().holder().equals(schoolClass.value()));
        PersonId person = line.custodian().person();
        boolean ofCustodian = custodian == null
                || custodian.equals(wordOf(line.custodian().kind()))
                || person != null && custodian.equals(person.value());
        return ofClass && ofCustodian;
    }

    private boolean isInRoom(LedgerLine line) {
        return room == null || room.equals(line.custodian().room());
    }

    private boolean isAt(LedgerLine line) {
        boolean onCampus = campus == null
                || line.campus() != null && campus.equals(line.campus().id());
        return onCampus && (building == null || isBuilding(building, line.building()));
    }

    /// Whether a room's building is the one asked for; a room of none is in none.
    public static boolean isBuilding(String asked, @Nullable String known) {
        return known != null && Folding.fold(known.strip()).equals(Folding.fold(asked.strip()));
    }

    private boolean isOfCategory(LedgerLine line) {
        if (category == null) {
            return true;
        }
        return line.classification() != null
                && (category.equals(line.classification().code())
                        || category.equals(line.classification().edition() + ":"
                                + line.classification().code()));
    }

    private boolean isAsFound(LedgerLine line) {
        return condition == null || condition == line.condition();
    }

    private boolean contains(LedgerLine line) {
        return q == null || SearchText.of(line).contains(q);
    }
}
