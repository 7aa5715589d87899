package banzhang.query.register;

import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.query.ledger.LedgerDevice;
import org.jspecify.annotations.Nullable;

/// 相连卡片 — a card that another leads to: which one, and how much of what it says.
public record LinkedCard(
        DeviceId device,
        AssetCode assetCode,
        String name,
        int quantity,
        @Nullable Long valueFen) {
    static LinkedCard of(LedgerDevice device) {
        AssetCard card = device.card();
        return new LinkedCard(
                device.id(),
                device.assetCode(),
                card.name(),
                card.quantity(),
                card.value() == null ? null : card.value().fen());
    }
}
