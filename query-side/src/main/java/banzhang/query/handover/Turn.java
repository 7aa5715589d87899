package banzhang.query.handover;

import static banzhang.access.HandoverParties.actsFor;

import banzhang.access.Caller;
import banzhang.access.HandoverParties;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.HandoverSheet;
import banzhang.events.value.Office;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 轮到谁 — what one person may do with a sheet now. The command side decides; this only spares useless buttons.
///
/// @param maySign the side this person may sign for now
/// @param advice names the text that says what the sheet waits for
public record Turn(
        Set<Act> acts, @Nullable Side maySign, @Nullable String advice) {
    /// 办理 — what may be done with a sheet beside signing it.
    public enum Act {
        CHECK,
        CORRECT,
        DECLARE,
        CONTEST,
        SETTLE,
        REPORT_EXTRA,
        APPROVE,
        ORDER,
        NAME_WITNESS,
        DECLINE,
        WITHDRAW,
        SETTLE_RESIDUE
    }

    public Turn {
        acts = Set.copyOf(acts);
    }

    public static Turn of(HandoverView view, Caller caller) {
        Set<Act> acts = view.state().isEnd() ? afterwards(view, caller) : before(view, caller);
        Side side = sideOf(view, caller);
        boolean waits = side == null && !acts.contains(Act.CHECK) && !acts.contains(Act.DECLARE);
        return new Turn(acts, side, waits ? adviceFor(view, caller) : null);
    }

    public boolean may(String act) {
        return acts.contains(Act.valueOf(act));
    }

    private static Set<Act> afterwards(HandoverView view, Caller caller) {
        return view.state() == HandoverState.COMPLETED && caller.holds(Office.GENERAL_AFFAIRS)
                ? EnumSet.of(Act.SETTLE_RESIDUE)
                : EnumSet.noneOf(Act.class);
    }

    private static Set<Act> before(HandoverView view, Caller caller) {
        HandoverSheet sheet = view.sheet();
        HandoverKindPolicy policy = HandoverKindPolicy.of(sheet.kind());
        boolean leader = caller.holdsAny(HandoverParties.LEADERS);
        boolean gives = actsFor(caller, sheet, Side.OUTGOING);
        boolean party = gives || actsFor(caller, sheet, Side.INCOMING);
        boolean untouched = view.state() != HandoverState.SIGNED;
        Set<Act> acts = EnumSet.noneOf(Act.class);
        add(acts, untouched ? Act.CHECK : Act.CORRECT, actsFor(caller, sheet, policy.checker()));
        add(acts, Act.DECLARE, gives && policy.declared() && untouched);
        add(acts, Act.CONTEST, party && policy.declared());
        add(acts, Act.REPORT_EXTRA, party);
        add(acts, Act.SETTLE, HandoverParties.settles(caller, sheet, view.openedAt()));
        boolean own = caller.isOneHandWith(view.openedBy(), view.openedAt())
                || HandoverParties.isOneHandWithParty(caller, sheet, view.openedAt());
        add(acts, Act.APPROVE, leader && policy.approved() && !own);
        add(
                acts,
                Act.ORDER,
                leader && sheet.from().person() != null && sheet.agreed().absence() == null);
        add(acts, Act.NAME_WITNESS, policy.isWitnessed() && caller.holdsAny(policy.openers()));
        add(acts, Act.DECLINE, actsFor(caller, sheet, policy.decliner()));
        add(acts, Act.WITHDRAW, caller.holdsAny(policy.openers()));
        return acts;
    }

    private static void add(Set<Act> acts, Act act, boolean may) {
        if (may) {
            acts.add(act);
        }
    }

    private static @Nullable Side sideOf(HandoverView view, Caller caller) {
        Side next = nextOf(view);
        return next != null && actsFor(caller, view.sheet(), next) && !hasSignedOther(view, caller, next) ? next : null;
    }

    private static @Nullable Side nextOf(HandoverView view) {
        boolean ready = view.state() == HandoverState.CHECKED || view.state() == HandoverState.SIGNED;
        List<Side> signed = view.sides().stream()
                .filter(side -> view.signatureOf(side) != null)
                .toList();
        return ready
                ? HandoverKindPolicy.of(view.sheet().kind()).nextAfter(signed).orElse(null)
                : null;
    }

    private static boolean hasSignedOther(HandoverView view, Caller caller, Side side) {
        return view.signatures().stream()
                .anyMatch(signature ->
                        signature.side() != side && caller.isOneHandWith(signature.signer(), signature.happenedAt()));
    }

    private static String adviceFor(HandoverView view, Caller caller) {
        Side next = nextOf(view);
        if (next != null) {
            boolean same = actsFor(caller, view.sheet(), next) && hasSignedOther(view, caller, next);
            return same ? "same-person" : "wait-" + next.name().toLowerCase(Locale.ROOT);
        }
        return switch (view.state()) {
            case UNAPPROVED -> "wait-approval";
            case DISPUTED -> "wait-settlement";
            case OPEN, CHECKED, SIGNED -> "wait-check";
            case COMPLETED, DECLINED, WITHDRAWN, LAPSED -> view.state().name().toLowerCase(Locale.ROOT);
        };
    }
}
