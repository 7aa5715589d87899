package banzhang.query.handover;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.HandoverId;
import banzhang.query.organisation.Holder;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 待我办理 — what one sheet asks of this very person now.
///
/// @param side the side to sign for, or to declare or count as; none for who approves or settles
/// @param onBehalfOf whose part 总务处 takes by order, that person being absent; none in one's own part
public record PendingTask(
        HandoverId handover,
        Kind kind,
        Act act,
        @Nullable Side side,
        @Nullable String onBehalfOf,
        Holder from,
        Holder to,
        int items,
        Instant openedAt) {
    /// 待办事项 — what is to be done.
    public enum Act {
        DECLARE,
        CHECK,
        SETTLE,
        APPROVE,
        SIGN
    }

    static Optional<PendingTask> of(HandoverView view, Caller caller) {
        Turn turn = Turn.of(view, caller);
        String asked = SheetTask.asked(view, turn);
        if (asked == null) {
            return Optional.empty();
        }
        Act act = turn.maySign() == null ? Act.valueOf(asked.toUpperCase(Locale.ROOT)) : Act.SIGN;
        Side side = sideOf(act, view, turn);
        boolean standsIn = side == Side.OUTGOING && view.sheet().agreed().absence() != null;
        return Optional.of(new PendingTask(
                view.id(),
                view.sheet().kind(),
                act,
                side,
                standsIn ? view.from().personName() : null,
                view.from(),
                view.to(),
                view.sheet().items().size(),
                view.openedAt()));
    }

    private static @Nullable Side sideOf(Act act, HandoverView view, Turn turn) {
        return switch (act) {
            case SIGN -> turn.maySign();
            case DECLARE -> Side.OUTGOING;
            case CHECK -> view.policy().checker();
            case SETTLE, APPROVE -> null;
        };
    }
}
