package banzhang.events;

import static banzhang.events.HandoverEvent.Side.INCOMING;
import static banzhang.events.HandoverEvent.Side.OUTGOING;
import static banzhang.events.HandoverEvent.Side.WITNESS;
import static banzhang.events.value.Custodian.Kind.BORROWER;
import static banzhang.events.value.Custodian.Kind.CLASS;
import static banzhang.events.value.Custodian.Kind.HOLIDAY_STORE;
import static banzhang.events.value.Custodian.Kind.REPAIR_SHOP;
import static banzhang.events.value.Custodian.Kind.ROOM;
import static banzhang.events.value.Custodian.Kind.STORE;

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
/// The deciding side holds a sheet to it, the reading side says by it what a sheet waits for, and who checks a sheet
/// afterwards knows from it whose signatures there must be.
///
/// @param from what sorts of holder give
/// @param to what sorts of holder take; a class or a room when one is named, where there is a choice
/// @param withinClass whether it passes from one 班主任 of a class, or one 责任人 of a room, to the next, and never
///     between holders
/// @param openers the offices that may draw a sheet up, and take it back
/// @param approved whether a leader must let the set pass before anybody signs
/// @param declared whether the outgoing side must say of each item in what condition it hands it over
/// @param checker the side that checks the items
/// @param decliner the side that may refuse the set
/// @param signs the sides that sign, in order; the last signature completes the sheet
/// @param moving what must count of an item for it to pass; the others stay behind as residue
/// @param limitDays how long a sheet may stay open
public record HandoverKindPolicy(
        Set<Custodian.Kind> from,
        Set<Custodian.Kind> to,
        boolean withinClass,
        Set<Office> openers,
        boolean approved,
        boolean declared,
        Side checker,
        Side decliner,
        List<Side> signs,
        Set<Finding> moving,
        int limitDays) {
    private static final int MONTH = 30;
    private static final int FORTNIGHT = 14;

    /// What keeps things in daily use: a class, or a room that has a 责任人.
    private static final Set<Custodian.Kind> KEEPERS = Set.of(CLASS, ROOM);

    /// 交付使用: the class's 班主任, or the room's 责任人, checks and signs what 总务处 issues from the store, then 总务处 signs.
    /// What is missing stays.
    public static final HandoverKindPolicy ISSUE = undeclared(Set.of(STORE), KEEPERS, INCOMING, OUTGOING);

    /// 换任移交: the old 班主任 or 责任人 declares, the new one counts, both sign before a leader who has settled what
    /// they dispute.
    public static final HandoverKindPolicy SUCCESSION =
            declared(KEEPERS, KEEPERS, OUTGOING, INCOMING, WITNESS).insideOneClass();

    /// 归还: the class or room hands back what it no longer keeps; 总务处 counts.
    public static final HandoverKindPolicy RETURN = declared(KEEPERS, Set.of(STORE), OUTGOING, INCOMING);

    /// 调拨: from one class or room to another, when a leader lets it.
    public static final HandoverKindPolicy TRANSFER =
            declared(KEEPERS, KEEPERS, OUTGOING, INCOMING).whenApproved();

    /// 假期集中保管: movable valuables go to the locked store for the holidays; the rush of the last days is short.
    public static final HandoverKindPolicy HOLIDAY_STORAGE =
            declared(KEEPERS, Set.of(HOLIDAY_STORE), OUTGOING, INCOMING).within(FORTNIGHT);

    /// 假期取回: the 班主任 of the new term, or the 责任人, counts what comes back out of the locked store.
    public static final HandoverKindPolicy TAKING_BACK =
            undeclared(Set.of(HOLIDAY_STORE), KEEPERS, INCOMING, OUTGOING).within(FORTNIGHT);

    /// 外借: not without a leader; what is not whole is not lent.
    public static final HandoverKindPolicy LOAN = undeclared(
                    Set.of(STORE, CLASS, ROOM), Set.of(BORROWER), INCOMING, OUTGOING)
            .whenApproved()
            .moving(Set.of(Finding.COMPLETE))
            .within(FORTNIGHT);

    /// 外借归还: the borrower declares, the store, the class or the room counts.
    public static final HandoverKindPolicy LOAN_RETURN =
            declared(Set.of(BORROWER), Set.of(STORE, CLASS, ROOM), OUTGOING, INCOMING);

    /// 送修: the holder gives it out, the school's own people see to the shop's receipt and sign for the shop.
    public static final HandoverKindPolicy SENT_FOR_REPAIR =
            undeclared(Set.of(STORE, CLASS, ROOM), Set.of(REPAIR_SHOP), OUTGOING, INCOMING);

    /// 修后交回: whoever gets it back counts it, repaired or not.
    public static final HandoverKindPolicy BACK_FROM_REPAIR =
            undeclared(Set.of(REPAIR_SHOP), Set.of(STORE, CLASS, ROOM), INCOMING, OUTGOING);

    public HandoverKindPolicy {
        from = Set.copyOf(from);
        to = Set.copyOf(to);
        openers = Set.copyOf(openers);
        signs = List.copyOf(signs);
        moving = Set.copyOf(moving);
    }

    public static HandoverKindPolicy of(Kind kind) {
        return switch (kind) {
            case ISSUE -> ISSUE;
            case SUCCESSION -> SUCCESSION;
            case RETURN -> RETURN;
            case TRANSFER -> TRANSFER;
            case HOLIDAY_STORAGE -> HOLIDAY_STORAGE;
            case TAKING_BACK -> TAKING_BACK;
            case LOAN -> LOAN;
            case LOAN_RETURN -> LOAN_RETURN;
            case SENT_FOR_REPAIR -> SENT_FOR_REPAIR;
            case BACK_FROM_REPAIR -> BACK_FROM_REPAIR;
        };
    }

    private static HandoverKindPolicy declared(Set<Custodian.Kind> from, Set<Custodian.Kind> to, Side... signs) {
        return passing(from, to, true, List.of(signs));
    }

    private static HandoverKindPolicy undeclared(Set<Custodian.Kind> from, Set<Custodian.Kind> to, Side... signs) {
        return passing(from, to, false, List.of(signs));
    }

    private static HandoverKindPolicy passing(
            Set<Custodian.Kind> from, Set<Custodian.Kind> to, boolean declared, List<Side> signs) {
        return new HandoverKindPolicy(
                from,
                to,
                false,
                Set.of(Office.GENERAL_AFFAIRS),
                false,
                declared,
                INCOMING,
                INCOMING,
                signs,
                Set.of(Finding.COMPLETE, Finding.DAMAGED),
                MONTH);
    }

    private HandoverKindPolicy insideOneClass() {
        return new HandoverKindPolicy(
                from, to, true, openers, approved, declared, checker, decliner, signs, moving, limitDays);
    }

    private HandoverKindPolicy whenApproved() {
        return new HandoverKindPolicy(
                from, to, withinClass, openers, true, declared, checker, decliner, signs, moving, limitDays);
    }

    private HandoverKindPolicy moving(Set<Finding> passing) {
        return new HandoverKindPolicy(
                from, to, withinClass, openers, approved, declared, checker, decliner, signs, passing, limitDays);
    }

    private HandoverKindPolicy within(int days) {
        return new HandoverKindPolicy(
                from, to, withinClass, openers, approved, declared, checker, decliner, signs, moving, days);
    }

    /// Whether the sheet says to which class or room it passes; not where it stays within one.
    public boolean namesKeeper() {
        return !withinClass && to.stream().anyMatch(KEEPERS::contains);
    }

    /// Whether it may pass to nothing but a class or a room.
    public boolean needsKeeper() {
        return namesKeeper() && KEEPERS.containsAll(to);
    }

    public boolean isWitnessed() {
        return signs.contains(WITNESS);
    }

    /// Whose turn it is to sign when these have; empty when all have.
    public Optional<Side> nextAfter(Collection<Side> signed) {
        return signs.stream().filter(side -> !signed.contains(side)).findFirst();
    }
}
