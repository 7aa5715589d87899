package banzhang.query.handover;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.HandoverSheet;
import banzhang.events.value.DaySpan;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.query.organisation.Holder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// 进度读出 — how far a sheet is and on whom it waits. Pure: the day is given.
final class BoardReading {
    /// Days, counted by the calendar, after which a sheet nobody touched is called stuck.
    private static final int STUCK_AFTER_DAYS = 3;

    private BoardReading() {}

    static BoardLine of(HandoverView view, Instant touchedAt, Caller caller, LocalDate today) {
        HandoverSheet sheet = view.sheet();
        long waited = ChronoUnit.DAYS.between(dayOf(touchedAt), today);
        return new BoardLine(
                view.id(),
                sheet.kind(),
                view.state(),
                view.from(),
                view.to(),
                view.openedAt(),
                sheet.items().size(),
                view.policy().declared() ? count(sheet, item -> sheet.declarationOf(item.device()) != null) : null,
                sheet.checks().size(),
                count(sheet, item -> sheet.isDisputed(item.device())),
                sheet.counted().settled().size(),
                signed(view),
                waitsFor(view),
                touchedAt,
                waited,
                waited >= STUCK_AFTER_DAYS,
                dayOf(view.openedAt()).plusDays(view.policy().limitDays()),
                PendingTask.of(view, caller).isPresent());
    }

    private static int count(HandoverSheet sheet, Predicate<Item> counted) {
        return (int) sheet.items().stream().filter(counted).count();
    }

    private static List<BoardLine.Signed> signed(HandoverView view) {
        return view.sides().stream()
                .map(view::signatureOf)
                .filter(Objects::nonNull)
                .map(signature -> new BoardLine.Signed(signature.side(), signature.signerName()))
                .toList();
    }

    private static String waitsFor(HandoverView view) {
        HandoverKindPolicy policy = view.policy();
        return switch (view.state()) {
            case UNAPPROVED -> Office.SUPERVISING_LEADER.term();
            case DISPUTED -> witness(view);
            case OPEN ->
                policy.declared() && !view.sheet().isDeclared() ? of(view, Side.OUTGOING) : of(view, policy.checker());
            case CHECKED, SIGNED -> next(view, policy);
            case COMPLETED, DECLINED, WITHDRAWN, LAPSED -> "";
        };
    }

    private static String next(HandoverView view, HandoverKindPolicy policy) {
        List<Side> signed = view.sides().stream()
                .filter(side -> view.signatureOf(side) != null)
                .toList();
        return policy.nextAfter(signed).map(side -> of(view, side)).orElse("");
    }

    private static String of(HandoverView view, Side side) {
        return switch (side) {
            case OUTGOING -> view.sheet().agreed().absence() == null ? of(view.from()) : Office.GENERAL_AFFAIRS.term();
            case INCOMING -> of(view.to());
            case WITNESS -> witness(view);
        };
    }

    private static String of(Holder holder) {
        return holder.personName() == null ? Office.GENERAL_AFFAIRS.term() : holder.personName();
    }

    private static String witness(HandoverView view) {
        PersonId witness = view.sheet().agreed().witness();
        return witness == null
                ? Office.SUPERVISING_LEADER.term()
                : view.names().getOrDefault(witness.value(), witness.value());
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, DaySpan.SCHOOL_ZONE);
    }
}
