package banzhang.query.handover;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.Office;
import banzhang.query.handover.Turn.Act;
import org.jspecify.annotations.Nullable;

/// 交接待办 — what an open sheet asks of one person now, as the home page says it.
public final class SheetTask {
    private SheetTask() {}

    /// The word of the task; none when the sheet asks nothing of this person.
    public static @Nullable String of(HandoverView view, Caller caller) {
        String asked = asked(view, Turn.of(view, caller));
        return asked == null && caller.holds(Office.GENERAL_AFFAIRS) ? "wait" : asked;
    }

    /// The word of what only this person, or somebody of the same office, can do now; none when it is others' turn.
    static @Nullable String asked(HandoverView view, Turn turn) {
        return turn.maySign() == null ? beforeSigning(view, turn) : signing(turn.maySign());
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
