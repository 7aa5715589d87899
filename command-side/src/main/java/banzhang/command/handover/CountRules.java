package banzhang.command.handover;

import static banzhang.access.HandoverParties.actsFor;
import static banzhang.command.CommandRefused.when;
import static banzhang.command.handover.HandoverRules.requireOnSheet;
import static banzhang.command.handover.HandoverRules.requireOpen;
import static banzhang.command.handover.HandoverRules.requireReason;

import banzhang.access.HandoverParties;
import banzhang.command.FreeText;
import banzhang.command.handover.DeclareItems.Declaration;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.HandoverSheet;
import banzhang.events.HandoverSheet.Check;
import banzhang.events.SheetCount.Contest;
import banzhang.events.SheetCount.Extra;
import banzhang.events.SheetCount.Settlement;
import banzhang.events.SheetCountEvent.AccessoriesCounted;
import banzhang.events.SheetCountEvent.DisputeSettled;
import banzhang.events.SheetCountEvent.ExtraFound;
import banzhang.events.SheetCountEvent.ItemContested;
import banzhang.events.SheetCountEvent.ItemDeclared;
import banzhang.events.value.Accessory;
import banzhang.events.value.DeviceId;
import java.util.List;
import java.util.Optional;

/// 清点规则 — what the sides and the witness may say of a sheet's items beside the check. Pure functions.
final class CountRules {
    private static final int MOST_EXTRAS = 50;

    private CountRules() {}

    /// One event for each item of which something new is said.
    static List<ItemDeclared> declare(HandoverProgress so, DeclareItems asked) {
        HandoverSheet sheet = so.sheet();
        when(!actsFor(asked.by(), sheet, Side.OUTGOING), HandoverRefusal.NOT_YOURS_TO_DECLARE);
        asked.items().forEach(item -> requireOnSheet(sheet, item.device()));
        when(asked.items().isEmpty(), HandoverRefusal.NO_DEVICES);
        long different =
                asked.items().stream().map(Declaration::device).distinct().count();
        when(different < asked.items().size(), HandoverRefusal.DEVICE_NAMED_TWICE);
        when(asked.items().stream().anyMatch(item -> FreeText.isTooLong(item.note())), HandoverRefusal.NOTE_TOO_LONG);
        List<Declaration> news = asked.items().stream()
                .filter(item -> !new Check(item.finding(), item.note()).equals(sheet.declarationOf(item.device())))
                .toList();
        when(!news.isEmpty() && so.hasEnded(), HandoverRefusal.HANDOVER_HAS_ENDED);
        news.forEach(item -> Seen.require(item.seen(), item.device(), sheet.declarationOf(item.device())));
        return news.stream()
                .map(item -> new ItemDeclared(
                        sheet.handover(),
                        sheet.school(),
                        item.device(),
                        item.finding(),
                        item.note(),
                        asked.by().person(),
                        asked.at()))
                .toList();
    }

    static Optional<ItemContested> contest(HandoverProgress so, ContestItem asked) {
        HandoverSheet sheet = so.sheet();
        boolean party = actsFor(asked.by(), sheet, Side.OUTGOING) || actsFor(asked.by(), sheet, Side.INCOMING);
        when(!party, HandoverRefusal.NOT_YOURS_TO_CONTEST);
        requireOnSheet(sheet, asked.device());
        requireReason(asked.reason());
        Contest contest = new Contest(asked.by().person(), asked.reason());
        if (contest.equals(sheet.counted().contested().get(asked.device().value()))) {
            return Optional.empty();
        }
        requireOpen(so);
        when(sheet.checkOf(asked.device()) == null, HandoverRefusal.NOTHING_TO_CONTEST);
        return Optional.of(new ItemContested(
                sheet.handover(),
                sheet.school(),
                asked.device(),
                asked.reason(),
                asked.by().person(),
                asked.at()));
    }

    static Optional<DisputeSettled> settle(HandoverProgress so, SettleDispute asked) {
        HandoverSheet sheet = so.sheet();
        when(
                !HandoverParties.settles(asked.by(), sheet, so.opened().happenedAt()),
                HandoverRefusal.NOT_YOURS_TO_SETTLE);
        requireOnSheet(sheet, asked.device());
        requireReason(asked.reason());
        Settlement settlement =
                new Settlement(asked.finding(), asked.reason(), asked.by().person());
        if (settlement.equals(sheet.settlementOf(asked.device()))) {
            return Optional.empty();
        }
        requireOpen(so);
        boolean open = sheet.isDisputed(asked.device()) || sheet.settlementOf(asked.device()) != null;
        when(!open, HandoverRefusal.NOTHING_DISPUTED);
        return Optional.of(new DisputeSettled(
                sheet.handover(),
                sheet.school(),
                asked.device(),
                asked.finding(),
                asked.reason(),
                asked.by().person(),
                asked.at()));
    }

    static Optional<AccessoriesCounted> accessories(
            HandoverProgress so, HandoverKindPolicy policy, CountAccessories asked) {
        HandoverSheet sheet = so.sheet();
        when(!actsFor(asked.by(), sheet, policy.checker()), HandoverRefusal.NOT_YOURS_TO_CHECK);
        requireOnSheet(sheet, asked.device());
        requireListed(itemOf(sheet, asked.device()), asked.missing());
        if (asked.missing().equals(sheet.missingOf(asked.device()))) {
            return Optional.empty();
        }
        requireOpen(so);
        Seen.require(asked.seen(), asked.device(), sheet.missingOf(asked.device()));
        return Optional.of(new AccessoriesCounted(
                sheet.handover(),
                sheet.school(),
                asked.device(),
                asked.missing(),
                asked.by().person(),
                asked.at()));
    }

    static Optional<ExtraFound> extra(HandoverProgress so, ReportExtra asked) {
        HandoverSheet sheet = so.sheet();
        boolean party = actsFor(asked.by(), sheet, Side.OUTGOING) || actsFor(asked.by(), sheet, Side.INCOMING);
        when(!party, HandoverRefusal.NOT_YOURS_TO_CHECK);
        boolean said = !asked.description().isEmpty() && !asked.place().isEmpty();
        when(!said, HandoverRefusal.EXTRA_NOT_DESCRIBED);
        boolean tooLong = FreeText.isTooLong(asked.description()) || FreeText.isTooLong(asked.place());
        when(tooLong, HandoverRefusal.NOTE_TOO_LONG);
        List<Extra> known = sheet.counted().extras();
        if (known.contains(new Extra(asked.description(), asked.place(), asked.assetCode()))) {
            return Optional.empty();
        }
        requireOpen(so);
        when(known.size() >= MOST_EXTRAS, HandoverRefusal.TOO_MANY_EXTRAS);
        return Optional.of(new ExtraFound(
                sheet.handover(),
                sheet.school(),
                asked.description(),
                asked.place(),
                asked.assetCode(),
                asked.by().person(),
                asked.at()));
    }

    private static Item itemOf(HandoverSheet sheet, DeviceId device) {
        return sheet.items().stream()
                .filter(item -> item.device().equals(device))
                .findFirst()
                .orElseThrow();
    }

    /// No more of each is missing than the sheet lists with the item.
    private static void requireListed(Item item, List<Accessory> missing) {
        List<Accessory> listed = item.accessories().stream()
                .filter(text -> !text.isBlank())
                .map(Accessory::of)
                .toList();
        boolean known = missing.stream()
                .allMatch(gone -> listed.stream()
                                .filter(one -> one.name().equals(gone.name()))
                                .mapToInt(Accessory::quantity)
                                .sum()
                        >= gone.quantity());
        long names = missing.stream().map(Accessory::name).distinct().count();
        when(!known || names < missing.size(), HandoverRefusal.ACCESSORY_NOT_ON_SHEET);
    }
}
