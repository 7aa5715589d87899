package banzhang.command.handover;

import static banzhang.access.HandoverParties.actsFor;
import static banzhang.command.CommandRefused.when;

import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverDeclined;
import banzhang.events.HandoverEvent.HandoverLapsed;
import banzhang.events.HandoverEvent.HandoverWithdrawn;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.HandoverSheet;
import banzhang.events.ResidueEvent.ResidueSettled;
import banzhang.events.value.Office;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// 结束规则 — how a sheet ends without its last signature, and how what a completed one left behind is settled.
///
/// Pure functions.
final class EndingRules {
    private EndingRules() {}

    static Optional<HandoverDeclined> decline(HandoverProgress so, HandoverKindPolicy policy, DeclineHandover asked) {
        HandoverSheet sheet = so.sheet();
        when(!actsFor(asked.by(), sheet, policy.decliner()), HandoverRefusal.NOT_YOURS_TO_DECLINE);
        HandoverRules.requireReason(asked.reason());
        if (so.end() instanceof HandoverDeclined earlier
                && earlier.declinedBy().equals(asked.by().person())
                && earlier.reason().equals(asked.reason())) {
            return Optional.empty();
        }
        HandoverRules.requireOpen(so);
        return Optional.of(new HandoverDeclined(
                sheet.handover(), sheet.school(), asked.reason(), asked.by().person(), asked.at()));
    }

    static Optional<HandoverWithdrawn> withdraw(
            HandoverProgress so, HandoverKindPolicy policy, WithdrawHandover asked) {
        HandoverSheet sheet = so.sheet();
        when(!asked.by().holdsAny(policy.openers()), HandoverRefusal.NOT_YOURS_TO_WITHDRAW);
        HandoverRules.requireReason(asked.reason());
        if (so.end() instanceof HandoverWithdrawn earlier
                && earlier.withdrawnBy().equals(asked.by().person())
                && earlier.reason().equals(asked.reason())) {
            return Optional.empty();
        }
        HandoverRules.requireOpen(so);
        return Optional.of(new HandoverWithdrawn(
                sheet.handover(), sheet.school(), asked.reason(), asked.by().person(), asked.at()));
    }

    /// Nothing before its time, and nothing when it has ended.
    static Optional<HandoverLapsed> lapse(HandoverProgress so, HandoverKindPolicy policy, Instant at) {
        Instant limit = so.opened().happenedAt().plus(Duration.ofDays(policy.limitDays()));
        return so.hasEnded() || at.isBefore(limit)
                ? Optional.empty()
                : Optional.of(
                        new HandoverLapsed(so.sheet().handover(), so.sheet().school(), policy.limitDays(), at));
    }

    static Optional<ResidueSettled> settle(HandoverProgress so, SettleResidue asked) {
        when(!asked.by().holds(Office.GENERAL_AFFAIRS), HandoverRefusal.NOT_YOURS_TO_SETTLE_RESIDUE);
        HandoverRules.requireReason(asked.reason());
        when(!isLeft(so, asked), HandoverRefusal.NOTHING_LEFT_BEHIND);
        Optional<ResidueSettled> earlier = so.settled().stream()
                .filter(settled -> settled.device().equals(asked.device())
                        && Objects.equals(settled.accessory(), asked.accessory()))
                .findFirst();
        if (earlier.filter(settled -> isSame(settled, asked)).isPresent()) {
            return Optional.empty();
        }
        when(earlier.isPresent(), HandoverRefusal.RESIDUE_IS_SETTLED);
        return Optional.of(new ResidueSettled(
                so.sheet().handover(),
                so.sheet().school(),
                asked.device(),
                asked.accessory(),
                asked.outcome(),
                asked.reason(),
                asked.by().person(),
                asked.at()));
    }

    private static boolean isLeft(HandoverProgress so, SettleResidue asked) {
        return so.end() instanceof HandoverCompleted completed
                && (asked.accessory() == null
                        ? completed.residue().stream()
                                .anyMatch(left -> left.device().equals(asked.device()))
                        : so.sheet().missingOf(asked.device()).stream()
                                .anyMatch(missing -> missing.name().equals(asked.accessory())));
    }

    private static boolean isSame(ResidueSettled settled, SettleResidue asked) {
        return settled.outcome() == asked.outcome()
                && settled.reason().equals(asked.reason())
                && settled.settledBy().equals(asked.by().person());
    }
}
