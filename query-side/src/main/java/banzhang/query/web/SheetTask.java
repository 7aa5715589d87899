package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.Office;
import banzhang.query.handover.HandoverState;
import banzhang.query.handover.HandoverView;
import banzhang.query.web.Turn.Act;
import org.jspecify.annotations.Nullable;

/// 交接待办 — what an open sheet asks of one person now, as the home page says it.
final class SheetTask {
    private SheetTask() {}

    /// The word of the task; none when the sheet asks nothing of this person.
    static @Nullable String of(HandoverView view, Caller caller) {
        Turn turn = Turn.of(view, caller);
        if (turn.maySign() != null) {
            return signing(turn.maySign());
        }
        String asked = beforeSigning(view, turn);
        return asked == null && caller.holds(Office.GENERAL_AFFAIRS) ? "wait" : asked;
    }

    private static String signing(Side side) {
        return switch (side) {
            case INCOMING -> "sign-in";
            case OUTGOING -> "sign-out";
            case WITNESS -> "sign-witness";
        };
    }

    private static @Nullable String beforeSigning(HandoverView view, Turn turn) {
        if (view.state() == HandoverState.UNAPPROVED && turn.acts().contains(Act.APPROVE)) {
            return view.sheet().agreed().approval() == null ? "approve" : null;
        }
        if (view.state() == HandoverState.DISPUTED && turn.acts().contains(Act.SETTLE)) {
            return "settle";
        }
        if (turn.acts().contains(Act.DECLARE) && !view.sheet().isDeclared()) {
            return "declare";
        }
        return turn.acts().contains(Act.CHECK) && !view.sheet().isChecked() ? "check" : null;
    }
}
