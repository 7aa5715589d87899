package banzhang.events.value;

import org.jspecify.annotations.Nullable;

/// 保管人 — who holds a device now: the school's store, or a class in the person of its 班主任 (R6, R7).
///
/// @param kind what sort of holder
/// @param holder the id of the school (for the store) or of the class
/// @param person who answers for it; none for the store, where 总务处 answers as an office
/// @param room where it stands, when known
public record Custodian(
        Kind kind,
        String holder,
        @Nullable PersonId person,
        @Nullable RoomId room) {
    /// 保管方 — the sorts of holder.
    public enum Kind {
        STORE("库房"),
        CLASS("班级");

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
    }

    public static Custodian store(SchoolId school) {
        return new Custodian(Kind.STORE, school.value(), null, null);
    }

    public static Custodian ofClass(ClassId schoolClass, PersonId headTeacher, @Nullable RoomId room) {
        return new Custodian(Kind.CLASS, schoolClass.value(), headTeacher, room);
    }
}
