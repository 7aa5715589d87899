package banzhang.command.handover;

import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import banzhang.events.value.Office;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// 类别规则 — all in which one kind of handover differs from another: a new kind is a new constant here, not new code.
///
/// A witness 监交人 is one more side in `signs`.
///
/// @param from what sort of holder gives
/// @param to what sort of holder takes
/// @param openers the offices that may draw a sheet up, and take it back
/// @param checker the side that checks the items
/// @param decliner the side that may refuse the set
/// @param signs the sides that sign, in order; the last signature completes the sheet
/// @param moving what must have been found of an item for it to pass; the others stay behind as residue
record HandoverKindPolicy(
        Custodian.Kind from,
        Custodian.Kind to,
        Set<Office> openers,
        Side checker,
        Side decliner,
        List<Side> signs,
        Set<Finding> moving) {
    /// 交付使用: 总务处 issues from the store; the class's 班主任 checks and signs, then 总务处 signs. What is missing stays.
    static final HandoverKindPolicy ISSUE = new HandoverKindPolicy(
            Custodian.Kind.STORE,
            Custodian.Kind.CLASS,
            Set.of(Office.GENERAL_AFFAIRS),
            Side.INCOMING,
            Side.INCOMING,
            List.of(Side.INCOMING, Side.OUTGOING),
            Set.of(Finding.COMPLETE, Finding.DAMAGED));

    HandoverKindPolicy {
        openers = Set.copyOf(openers);
        signs = List.copyOf(signs);
        moving = Set.copyOf(moving);
    }

    static HandoverKindPolicy of(Kind kind) {
        return switch (kind) {
            case ISSUE -> ISSUE;
        };
    }

    /// Whose turn it is to sign when these have; empty when all have.
    Optional<Side> nextAfter(Collection<Side> signed) {
        return signs.stream().filter(side -> !signed.contains(side)).findFirst();
    }
}
