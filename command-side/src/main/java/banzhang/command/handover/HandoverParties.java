package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverSheet;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.Office;
import java.util.stream.Stream;

/// 交接双方 — who may know of a sheet, and who acts for which side of it. Pure functions.
final class HandoverParties {
    private HandoverParties() {}

    /// Whether the sheet is this person's to know of: the whole school's readers, and the 班主任 of a class on it.
    static boolean sees(Caller caller, HandoverSheet sheet) {
        return caller.school().equals(sheet.school())
                && (caller.seesWholeSchool()
                        || Stream.of(sheet.from(), sheet.to()).anyMatch(side -> isOwnClass(caller, side)));
    }

    /// Whether this person may act for a side: for the store 总务处, for a class the 班主任 the sheet names, in office.
    static boolean actsFor(Caller caller, HandoverSheet sheet, Side side) {
        Custodian holder = holderOf(sheet, side);
        return switch (holder.kind()) {
            case STORE -> caller.holds(Office.GENERAL_AFFAIRS);
            case CLASS -> caller.person().equals(holder.person()) && isOwnClass(caller, holder);
        };
    }

    static Custodian holderOf(HandoverSheet sheet, Side side) {
        return switch (side) {
            case OUTGOING -> sheet.from();
            case INCOMING -> sheet.to();
        };
    }

    private static boolean isOwnClass(Caller caller, Custodian holder) {
        return holder.kind() == Custodian.Kind.CLASS && caller.isHeadTeacherOf(new ClassId(holder.holder()));
    }
}
