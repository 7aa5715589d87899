package banzhang.command.register;

import static banzhang.command.CommandRefused.when;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.AccessoryEvent.AccessoryAdded;
import banzhang.events.AccessoryEvent.AccessoryRemoved;
import banzhang.events.value.Accessories;
import banzhang.events.value.Accessory;
import banzhang.events.value.AssetCard;
import banzhang.events.value.Office;
import banzhang.events.value.SchoolId;

/// 附件规则 — who may change what belongs to a device, and how far. Pure functions.
final class AccessoryRules {
    private static final int MOST_OF_ONE = 999;
    private static final int MOST_KINDS = 50;

    private AccessoryRules() {}

    static AccessoryAdded add(SchoolId school, AssetCard card, AddAccessory asked) {
        mayChange(asked.by(), asked.quantity(), asked.reason());
        int listed = Accessories.count(card, asked.name());
        boolean full = listed == 0 && Accessories.of(card).size() >= MOST_KINDS;
        when(full || listed > MOST_OF_ONE - asked.quantity(), AccessoryRefusal.TOO_MANY_ACCESSORIES);
        return new AccessoryAdded(
                asked.device(),
                school,
                new Accessory(asked.name(), asked.quantity()),
                asked.reason(),
                asked.by().person(),
                asked.at());
    }

    static AccessoryRemoved remove(SchoolId school, AssetCard card, RemoveAccessory asked) {
        mayChange(asked.by(), asked.quantity(), asked.reason());
        int listed = Accessories.count(card, asked.name());
        when(listed == 0, AccessoryRefusal.ACCESSORY_NOT_ON_CARD);
        when(listed < asked.quantity(), AccessoryRefusal.TOO_FEW_ACCESSORIES);
        return new AccessoryRemoved(
                asked.device(),
                school,
                new Accessory(asked.name(), asked.quantity()),
                asked.reason(),
                asked.by().person(),
                asked.at());
    }

    private static void mayChange(Caller by, int quantity, String reason) {
        when(!by.holds(Office.GENERAL_AFFAIRS), AccessoryRefusal.NOT_YOURS_TO_EQUIP);
        when(quantity < 1 || quantity > MOST_OF_ONE, AccessoryRefusal.ACCESSORY_QUANTITY_INVALID);
        when(reason.isEmpty(), AccessoryRefusal.REASON_MISSING);
        when(FreeText.isTooLong(reason), AccessoryRefusal.REASON_TOO_LONG);
    }
}
