package banzhang.command.register;

import static banzhang.command.CommandRefused.when;

import banzhang.access.Caller;
import banzhang.access.Refusal;
import banzhang.command.CommandRefused;
import banzhang.command.FreeText;
import banzhang.events.CustodyEvent;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// 待定单 — what was proposed about one device and waits for a second person, and the ids of what was decided.
///
/// @param <I> names a proposal
/// @param <P> what was proposed
final class Proposals<I, P extends CustodyEvent> {
    private static final Set<Office> DECIDING = Set.of(Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR);
    private final Map<I, P> open = new LinkedHashMap<>();
    private final Set<I> ended = new HashSet<>();
    private final Function<P, PersonId> proposer;
    private final Words words;

    /// 拒绝用词 — how this sort of proposal says no.
    record Words(
            Refusal notYoursToPropose,
            Refusal notYoursToDecide,
            Refusal notFound,
            Refusal reasonMissing,
            Refusal reasonTooLong,
            Refusal hasEnded,
            Refusal proposedByYou,
            Refusal notProposedByYou) {
        /// That this person may propose, with a reason.
        void mayPropose(String reason, Caller by) {
            when(!by.holds(Office.GENERAL_AFFAIRS), notYoursToPropose);
            requireReason(reason);
        }

        /// That this person may decide on what others propose.
        void mayDecide(Caller by) {
            when(!by.holdsAny(DECIDING), notYoursToDecide);
        }

        void requireReason(String reason) {
            String text = FreeText.trimmed(reason);
            when(text.isEmpty(), reasonMissing);
            when(FreeText.isTooLong(text), reasonTooLong);
        }
    }

    Proposals(Function<P, PersonId> proposer, Words words) {
        this.proposer = proposer;
        this.words = words;
    }

    void keep(I id, P proposal) {
        open.put(id, proposal);
    }

    void end(I id) {
        open.remove(id);
        ended.add(id);
    }

    int waiting() {
        return open.size();
    }

    /// That this person may propose, with a reason.
    void mayPropose(String reason, Caller by) {
        words.mayPropose(reason, by);
    }

    /// The proposal this person may decide: somebody else's.
    P toDecide(I id, Caller by) {
        words.mayDecide(by);
        P proposal = find(id);
        when(by.isOneHandWith(proposer.apply(proposal), proposal.happenedAt()), words.proposedByYou());
        return proposal;
    }

    /// The proposal this person may say no to, with a reason: somebody else's.
    P toReject(I id, String reason, Caller by) {
        words.mayDecide(by);
        requireKnown(id);
        words.requireReason(reason);
        return toDecide(id, by);
    }

    /// The proposal this person may take back: the own one.
    P toWithdraw(I id, Caller by) {
        P proposal = find(id);
        when(!proposer.apply(proposal).equals(by.person()), words.notProposedByYou());
        return proposal;
    }

    private P find(I id) {
        requireKnown(id);
        return Optional.ofNullable(open.get(id)).orElseThrow(() -> new CommandRefused(words.hasEnded()));
    }

    private void requireKnown(I id) {
        when(!open.containsKey(id) && !ended.contains(id), words.notFound());
    }
}
