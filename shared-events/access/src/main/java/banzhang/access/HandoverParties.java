package banzhang.access;

import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverSheet;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 交接各方 — who may know of a sheet, and who acts for which side of it. Pure functions.
public final class HandoverParties {
    /// 分管领导 and 校长: who approve, order, witness and settle.
    public static final Set<Office> LEADERS = Set.of(Office.SUPERVISING_LEADER, Office.PRINCIPAL);

    /// Who sees to what goes to a shop, and signs for it.
    public static final Set<Office> FOR_THE_SHOP = Set.of(Office.GENERAL_AFFAIRS, Office.INFORMATION_CENTRE);

    private HandoverParties() {}

    /// Whether the sheet is this person's to know of: the whole school's readers and leaders, the 班主任 of a class on
    /// it, also who hands over having left the class, the 责任人 of a room, the borrower, and 电教管理员 when it
    /// goes to a shop.
    public static boolean sees(Caller caller, HandoverSheet sheet) {
        return caller.school().equals(sheet.school())
                && (caller.seesWholeSchool()
                        || caller.holdsAny(LEADERS)
                        || isPerson(caller, sheet.from())
                        || Stream.of(sheet.from(), sheet.to()).anyMatch(side -> isPartOf(caller, side)));
    }

    /// Whether this person may act for a side: for stores 总务处, for a class the 班主任 the sheet names, when taking
    /// over
    /// in office; for who is absent 总务处, by order.
    public static boolean actsFor(Caller caller, HandoverSheet sheet, Side side) {
        return switch (side) {
            case OUTGOING ->
                sheet.agreed().absence() == null
                        ? actsFor(caller, sheet.from(), false)
                        : caller.holds(Office.GENERAL_AFFAIRS);
            case INCOMING -> actsFor(caller, sheet.to(), true);
            case WITNESS -> caller.standsFor().equals(sheet.agreed().witness()) && caller.holdsAny(LEADERS);
        };
    }

    /// Whether this person decides what the sides do not agree on: the witness, and of a sheet without one any
    /// leader
    /// who is no party to it.
    ///
    /// @param opened when the sheet was drawn up
    public static boolean settles(Caller caller, HandoverSheet sheet, Instant opened) {
        @Nullable PersonId witness = sheet.agreed().witness();
        return caller.holdsAny(LEADERS)
                && !isOneHandWithParty(caller, sheet, opened)
                && (witness == null || caller.standsFor().equals(witness));
    }

    /// Whether the caller hands over or takes over, or is one hand with who does: as deputy, or by having had one.
    public static boolean isOneHandWithParty(Caller caller, HandoverSheet sheet, Instant opened) {
        return Stream.of(sheet.from(), sheet.to())
                .map(Custodian::person)
                .filter(Objects::nonNull)
                .anyMatch(party -> caller.isOneHandWith(party, opened));
    }

    /// Whether it is this person who hands over or takes over.
    public static boolean isParty(PersonId person, HandoverSheet sheet) {
        return person.equals(sheet.from().person()) || person.equals(sheet.to().person());
    }

    private static boolean actsFor(Caller caller, Custodian holder, boolean inOffice) {
        return switch (holder.kind()) {
            case STORE, HOLIDAY_STORE -> caller.holds(Office.GENERAL_AFFAIRS);
            case CLASS -> answersFor(caller, holder, inOffice);
            case ROOM, BORROWER -> isPerson(caller, holder);
            case REPAIR_SHOP -> caller.holdsAny(FOR_THE_SHOP);
        };
    }

    private static boolean isPartOf(Caller caller, Custodian side) {
        return switch (side.kind()) {
            case STORE, HOLIDAY_STORE -> false; // 总务处 sees the whole school
            case CLASS -> isOwnClass(caller, side);
            case ROOM, BORROWER -> isPerson(caller, side);
            case REPAIR_SHOP -> caller.holdsAny(FOR_THE_SHOP);
        };
    }

    /// A deputy only for the class he stands in for, which is the principal's still.
    private static boolean answersFor(Caller caller, Custodian holder, boolean inOffice) {
        return caller.standsFor().equals(holder.person())
                && (!(inOffice || caller.isActing()) || isOwnClass(caller, holder));
    }

    /// In person, not as somebody's deputy: what a person borrowed is no office's.
    private static boolean isPerson(Caller caller, Custodian holder) {
        return !caller.isActing() && caller.person().equals(holder.person());
    }

    private static boolean isOwnClass(Caller caller, Custodian holder) {
        return caller.isHeadTeacherOf(new ClassId(holder.holder()));
    }
}
