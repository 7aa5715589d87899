package banzhang.command.register.imports.mapping;

import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import java.util.Collection;
import java.util.Map;

/// 在账卡片 — what the cards of the school's register say now.
@FunctionalInterface
public interface KnownCards {
    /// 在账卡片 — a device in the ledger and its card.
    record KnownCard(DeviceId device, AssetCard card) {}

    /// Of those among these codes that are in the ledger.
    Map<AssetCode, KnownCard> of(Collection<AssetCode> codes);
}
