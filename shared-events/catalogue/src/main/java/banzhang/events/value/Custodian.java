package banzhang.events.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 保管人 — who holds a device now: the school's store, a class in the person of its 班主任 (R6, R7), a room in the person of
/// its 责任人 (R5), the store kept locked over the holidays (R50), a borrower (R48) or a repair shop.
///
/// @param kind what sort of holder
/// @param holder the id of the school (for its stores), of the class, of the room, of the borrower or of the shop
/// @param person who answers for it; none for stores and shops, where an office of the school answers
/// @param room where it stands, when known
public record Custodian(
        Kind kind,
        String holder,
        @Nullable PersonId person,
        @Nullable RoomId room) {
    /// 保管方 — the sorts of holder.
    public enum Kind {
        STORE("库房"),
        CLASS("班级"),
        HOLIDAY_STORE("假期保管库"),
        BORROWER("借用人"),
        REPAIR_SHOP("维修点"),
        ROOM("教室");

        private final String term;

        Kind(String term) {
            this.term = term;
        }

        /// The Chinese term, as shown on pages and sheets.
        public String term() {
            return term;
        }
    }

    public Custodian {
        Ids.requireOpaque(holder);
        if (kind == Kind.CLASS && person == null) {
            throw new IllegalArgumentException("a class holds a device in the person of its head teacher");
        }
        if (kind == Kind.ROOM && person == null) {
            throw new IllegalArgumentException("a room holds a device in the person of its keeper");
        }
        if (kind == Kind.BORROWER && (person == null || !holder.equals(person.value()))) {
            throw new IllegalArgumentException("a borrower is a person");
        }
    }

    public static Custodian store(SchoolId school) {
        return new Custodian(Kind.STORE, school.value(), null, null);
    }

    public static Custodian ofClass(ClassId schoolClass, PersonId headTeacher, @Nullable RoomId room) {
        return new Custodian(Kind.CLASS, schoolClass.value(), headTeacher, room);
    }

    public static Custodian ofRoom(RoomId room, PersonId keeper) {
        return new Custodian(Kind.ROOM, room.value(), keeper, room);
    }

    public static Custodian holidayStore(SchoolId school) {
        return new Custodian(Kind.HOLIDAY_STORE, school.value(), null, null);
    }

    public static Custodian borrower(PersonId person) {
        return new Custodian(Kind.BORROWER, person.value(), person, null);
    }

    /// @param shop an opaque id: what the shop is called is on the sheet
    public static Custodian repairShop(String shop) {
        return new Custodian(Kind.REPAIR_SHOP, shop, null, null);
    }

    /// Whether it is the same holder in the same person; the room is not compared.
    public boolean isSameAs(Custodian other) {
        return hasSameHolderAs(other) && Objects.equals(person, other.person);
    }

    /// Whether it is the same holder, whoever answers for it: one class before and after a change of its 班主任.
    public boolean hasSameHolderAs(Custodian other) {
        return kind == other.kind && holder.equals(other.holder);
    }
}
