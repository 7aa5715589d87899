package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.Office;
import banzhang.query.handover.HandoverState;
import banzhang.query.handover.HandoverView;
import org.jspecify.annotations.Nullable;

/// 轮到谁 — what one person may do with a sheet now. The command side decides; this only spares useless buttons.
///
/// @param maySign the side this person may sign for now
/// @param advice names the text that says what the sheet waits for
public record Turn(
        boolean mayCheck,
        @Nullable Side maySign,
        boolean mayDecline,
        boolean mayWithdraw,
        @Nullable String advice) {

    static Turn of(HandoverView sheet, Caller caller) {
        HandoverState state = sheet.state();
        boolean receives = receives(sheet.sheet().to(), caller);
        boolean issues = caller.holds(Office.GENERAL_AFFAIRS);
        boolean untouched = state == HandoverState.OPEN || state == HandoverState.CHECKED;
        Side side = sideOf(sheet, caller, receives, issues);
        return new Turn(
                receives && untouched,
                side,
                receives && !state.isEnd(),
                issues && !state.isEnd(),
                side == null && !(receives && untouched) ? adviceFor(sheet, caller) : null);
    }

    private static boolean receives(Custodian to, Caller caller) {
        return to.kind() == Custodian.Kind.CLASS
                && caller.person().equals(to.person())
                && caller.isHeadTeacherOf(new ClassId(to.holder()));
    }

    private static @Nullable Side sideOf(HandoverView sheet, Caller caller, boolean receives, boolean issues) {
        return switch (sheet.state()) {
            case CHECKED -> receives ? Side.INCOMING : null;
            case SIGNED -> issues && !hasSigned(sheet, caller) ? Side.OUTGOING : null;
            case OPEN, COMPLETED, DECLINED, WITHDRAWN -> null;
        };
    }

    private static boolean hasSigned(HandoverView sheet, Caller caller) {
        return sheet.signatures().stream()
                .anyMatch(signature -> signature.signer().equals(caller.person()));
    }

    private static @Nullable String adviceFor(HandoverView sheet, Caller caller) {
        return switch (sheet.state()) {
            case OPEN, CHECKED -> "wait-check";
            case SIGNED -> caller.holds(Office.GENERAL_AFFAIRS) ? "same-person" : "wait-outgoing";
            case COMPLETED -> "completed";
            case DECLINED -> "declined";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
